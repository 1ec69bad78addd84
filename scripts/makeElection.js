import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createChance } from "./election/chance.js";
import { GROUP_KINDS, makeGroups } from "./election/groups.js";
import { makePublic } from "./election/people.js";
import { liveTheDays, writeArticles } from "./election/publicLife.js";

/** @typedef {import("./election/people.js").Person} Person */
/** @typedef {import("./election/publicLife.js").Draft} Draft */

/**
 * Writes the election of Velmora, a country that doesn't exist: two weeks, two platforms, a public that follows the
 * news, four campaigns and two groups of innocent people who act together. For showing what goes in and comes out;
 * nothing about the quality of detection can be learnt from a world that the same hands made up.
 *
 *     node scripts/makeElection.js [folder, by default fixtures/election]
 *
 * The same bytes every time. `truth.jsonl` says who belongs to what; nothing reads it but people.
 */

const SEED = 20250914;
const START = Date.UTC(2025, 8, 1) / 1000;
const DAYS = 14;
const PUBLIC_SIZE = 800;
const REMEMBERED_SECONDS = 12 * 3600;

const folder = process.argv[2] ?? "fixtures/election";
const chance = createChance(SEED);
const groups = makeGroups(chance, START, DAYS);
const people = [...makePublic(chance, PUBLIC_SIZE), ...groups.flatMap((group) => group.people)].sort(byKey);
const articles = writeArticles(chance, START, DAYS);
const moments = [...groups.flatMap((group) => group.moments), ...liveTheDays(chance, people, articles, START, DAYS)];
const drafts = happen(moments);

mkdirSync(folder, { recursive: true });
writeLines("posts.jsonl", postsOf(drafts));
writeLines("accounts.jsonl", people.map(accountOf));
writeLines("truth.jsonl", people.flatMap(truthOf));

/**
 * Lets everything happen in the order of time, since what people see is what was posted before.
 * @param {readonly import("./election/publicLife.js").Moment[]} all @returns {Draft[]}
 */
function happen(all) {
  /** @type {Draft[]} */
  const posts = [];
  let oldest = 0;
  for (const { seconds, act } of [...all].sort((a, b) => a.seconds - b.seconds)) {
    while (oldest < posts.length && /** @type {Draft} */ (posts[oldest]).seconds < seconds - REMEMBERED_SECONDS) oldest++;
    const recent = posts.slice(oldest).filter((post) => !post.repostOf);
    act((draft) => {
      const seen = draft.repostOf ?? draft.quoteOf;
      seen?.boostedBy.add(draft.by);
      posts.push({ ...draft, boostedBy: new Set() });
    }, recent);
  }
  return posts;
}

/** @param {readonly Draft[]} posts */
function postsOf(posts) {
  const ids = new Map(posts.map((post, i) => [post, String(4_100_000 + i * 3)]));
  /** @param {Draft | undefined} post */
  const idOf = (post) => (post ? ids.get(post) : undefined);
  return posts.map((post) => ({
    id: idOf(post),
    platform: post.by.platform,
    accountId: post.by.id,
    createdAt: new Date(Math.round(post.seconds) * 1000).toISOString().replace(".000", ""),
    text: post.text,
    lang: post.text === undefined ? undefined : post.by.lang,
    repostOf: idOf(post.repostOf),
    replyTo: idOf(post.replyTo),
    quoteOf: idOf(post.quoteOf),
    media: post.media,
  }));
}

/** @param {Person} person */
function accountOf({ id, platform, handle, name, lang, createdAt, followers, extra }) {
  return { id, platform, handle, name, createdAt, followers, lang, ...extra };
}

/** @param {Person} person */
function truthOf({ id, platform, group }) {
  if (group === undefined) return [];
  return [{ platform, id, group, kind: GROUP_KINDS[/** @type {keyof typeof GROUP_KINDS} */ (group)] }];
}

/** @param {Person} a @param {Person} b */
function byKey(a, b) {
  return a.platform === b.platform ? Number(a.id) - Number(b.id) : a.platform < b.platform ? -1 : 1;
}

/** @param {string} file @param {readonly unknown[]} records */
function writeLines(file, records) {
  writeFileSync(join(folder, file), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}
