import { fastRandom } from "../measure/random.js";

const START = Date.UTC(2024, 10, 10) / 1000;
const DAYS = 14;
const WORDS = "the vote today party count people city street candidate says water bridge school prices news watch never again we they who listen tonight square march rain".split(" ");

/**
 * Posts of a made-up public, in time order, and planted groups that repost the same posts within
 * seconds, so that the answer can be checked. Made for speed and size, about 250 bytes a post as
 * JSON: its bias is that nothing in it resembles how people write or when they sleep.
 * @param {{ posts: number, accounts: number, groups: number, seed: number, members?: number }} size members: of each group
 * @returns {Generator<Record<string, string | number | string[]>>}
 */
export function* makePosts({ posts, accounts, groups, seed, members = 12 }) {
  const random = fastRandom(seed);
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  const step = (DAYS * 86_400) / posts;
  let pending = [];
  for (let i = 0; i < posts; i++) {
    const seconds = START + i * step;
    const due = pending.findIndex((post) => post.seconds <= seconds);
    if (due >= 0) {
      const [{ account, target }] = pending.splice(due, 1);
      yield repost(i, seconds, `g${account}`, target);
      continue;
    }
    const account = `u${below(accounts * random())}`;
    if (random() < 0.4 && i > 100) {
      yield repost(i, seconds, account, i - 1 - Math.floor(i * random() ** 6));
      continue;
    }
    if (random() < 0.004) {
      const group = below(groups);
      pending = [...pending, ...Array.from({ length: members }, (_, member) => ({ seconds: seconds + 2 + random() * 8, account: `${group}-${member}`, target: i }))];
    }
    yield original(i, seconds, account, random, below);
  }
}

/**
 * @param {number} i
 * @param {number} seconds
 * @param {string} account
 * @param {number} target
 */
function repost(i, seconds, account, target) {
  return { id: String(1_850_000_000_000_000 + i), platform: "x", accountId: account, createdAt: iso(seconds), repostOf: String(1_850_000_000_000_000 + target), client: "Web App", lang: "en" };
}

/**
 * @param {number} i
 * @param {number} seconds
 * @param {string} account
 * @param {() => number} random
 * @param {(n: number) => number} below
 */
function original(i, seconds, account, random, below) {
  const text = Array.from({ length: 15 + below(14) }, () => WORDS[below(WORDS.length)]).join(" ");
  return {
    id: String(1_850_000_000_000_000 + i),
    platform: "x",
    accountId: account,
    createdAt: iso(seconds),
    text: random() < 0.3 ? `${text} #tag${below(20_000 * random())}` : text,
    lang: "en",
    urls: random() < 0.2 ? [`https://news${below(300)}.example/story/${below(60_000 * random())}?utm_source=app`] : [],
    client: "Web App",
    likes: below(50),
    reposts: below(10),
    replies: below(5),
    views: below(5000),
  };
}

/** @param {number} seconds */
function iso(seconds) {
  return new Date(Math.round(seconds * 1000)).toISOString();
}
