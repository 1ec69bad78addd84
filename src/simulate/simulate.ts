import { accountKey } from "../model/account.js";
import type { Account } from "../model/account.js";
import { LockstepError } from "../model/errors.js";
import type { Post } from "../model/post.js";
import { resolveSettings } from "../model/settings.js";
import type { TruthRecord } from "../model/truth.js";
import { VERSION } from "../model/version.js";
import { campaigns } from "./campaigns/index.js";
import { createDraw } from "./draw/draw.js";
import { families } from "./families/index.js";
import { lookAlikes } from "./lookAlikes/index.js";
import { createAccountRecords } from "./people/accountRecord.js";
import { createPopulation } from "./people/createPopulation.js";
import { createIds } from "./people/ids.js";
import { chosen, simulateSettings } from "./settings.js";
import { createCrowd } from "./stage/crowd.js";
import { createOperations } from "./stage/operations.js";
import { createTheatre } from "./stage/theatre.js";
import { createWords } from "./words/createWords.js";

/** The settings of a world, all optional; see {@link simulateSettings}. */
export type SimulateSettings = Partial<Readonly<Record<keyof typeof simulateSettings, unknown>>>;

/** An account, or a post with what is true of it, or something else that is true. */
export interface WorldRecord {
  readonly account?: Account;
  readonly post?: Post;
  readonly truth?: TruthRecord;
}

const DAY_SECONDS = 86_400;
/** People for one community, on average, and the most communities that there are. */
const COMMUNITY = { people: 250, max: 2000 };

/**
 * Makes up a public, innocent crowds and campaigns. Hands out all accounts in order of their ids, then posts in order
 * of time, then what is true of accounts, crowds and campaigns. Each pass over the result makes the same world
 * again, the same bytes on every machine; memory grows with accounts, not with posts.
 *
 * @throws LockstepError `setting-unknown`, `setting-invalid`
 */
export function simulate(given: SimulateSettings = {}): Iterable<WorldRecord> {
  const settings = resolveSettings(simulateSettings, given);
  const plan = planWorld(settings);
  return { [Symbol.iterator]: () => records(settings, plan) };
}

type Settings = ReturnType<typeof resolveSettings<typeof simulateSettings>>;
type Plan = ReturnType<typeof planWorld>;

/** Fewer are no network. */
const LEAST_MEMBERS = 6;

/** What has to be right before anything is drawn. */
function planWorld(settings: Settings) {
  const { accounts, days, start, campaignShare, platforms, lookAlikes: crowds, campaigns: operations } = settings;
  const fromSeconds = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(start) ? `${start}T00:00:00Z` : start) / 1000;
  if (!Number.isFinite(fromSeconds)) throw new LockstepError("setting-invalid", `Setting start is "${start}"; it has to be a day such as 2024-11-10 or a time in UTC.`);
  if (platforms.length === 0 || platforms.length > 200 || new Set(platforms).size < platforms.length || platforms.some((name) => name === "" || name.includes(":"))) {
    throw new LockstepError("setting-invalid", `Setting platforms is "${platforms.join(",")}"; it has to be 1 to 200 different names without a colon.`);
  }
  for (const [name, list] of Object.entries({ lookAlikes: crowds, campaigns: operations })) {
    if (list.length === 0 || (list.includes("none") && list.length > 1)) {
      throw new LockstepError("setting-invalid", `Setting ${name} is "${list.join(",")}"; it has to be names, or all, or none alone.`);
    }
  }
  const active = chosen(campaigns, operations);
  const members = campaignShare === 0 ? 0 : Math.max(active.length > 0 ? Math.round(accounts * campaignShare) : 0, active.length * LEAST_MEMBERS);
  if (members > accounts / 2) {
    throw new LockstepError("setting-invalid", `Setting accounts is ${accounts}; ${active.length} campaigns need at least ${2 * LEAST_MEMBERS * active.length}. Ask for more accounts or fewer campaigns.`);
  }
  return {
    fromSeconds,
    toSeconds: fromSeconds + days * DAY_SECONDS,
    organic: accounts - members,
    campaigns: members > 0 ? active : [],
    lookAlikes: chosen(lookAlikes, crowds),
    family: families.find(({ name }) => name === settings.family)!,
  };
}

function* records(settings: Settings, plan: Plan): Iterator<WorldRecord> {
  const { accounts: size, seed, platforms, postsPerDay } = settings;
  const { fromSeconds, toSeconds, organic, family } = plan;
  const draw = createDraw(seed, "world");
  const words = createWords(draw.fork("words"));
  const ids = createIds(size, draw.fork("ids").below(2 ** 32));
  const people = createPopulation({ draw: draw.fork("people"), words, size, organic, platforms, fromSeconds });
  const communities = Math.max(4, Math.min(Math.round(organic / COMMUNITY.people), COMMUNITY.max));
  family.settle(people, { draw: draw.fork("settle"), organic, communities, postsPerDay });
  const theatre = createTheatre({ draw, people, words, ids, platforms, timing: family.timing(people), fromSeconds, toSeconds });
  // Members have to be set up before ordinary life starts, since they may live one besides.
  const operations = createOperations(theatre, plan.campaigns, { people, organic, evasion: settings });
  const crowds = plan.lookAlikes.map((lookAlike) => ({ lookAlike, crowd: createCrowd(theatre, lookAlike, organic) }));
  // Likewise: an outlet or a relay has no ordinary life.
  for (const { lookAlike, crowd } of crowds) lookAlike.start(crowd.stage);
  family.start(theatre.stage("life"));

  const record = createAccountRecords({ draw: draw.fork("accounts"), people, words, ids, platforms, fromSeconds });
  const inOrder = ids.inOrder();
  for (const account of inOrder) yield { account: record(account, theatre.profiles.get(account)) };
  for (const record of theatre.run()) yield record;
  yield { truth: { record: "world", formatVersion: 1, version: VERSION, settings, platforms, fromSeconds, toSeconds } };
  for (const truth of operations.truth(ids)) yield { truth };
  for (const { crowd } of crowds) for (const truth of crowd.truth(ids)) yield { truth };
  const persons = severalAccounts(people.person);
  for (const account of inOrder) {
    const member = operations.member(account);
    const person = people.person[account]!;
    yield {
      truth: {
        record: "account",
        account: accountKey(platforms[people.platform[account]!]!, ids.id(account)),
        campaign: member?.campaign ?? null,
        role: member?.role ?? null,
        ...(persons[person] === 1 ? { person } : {}),
      },
    };
  }
}

/** 1 for every person with more than one account. */
function severalAccounts(person: Uint32Array): Uint8Array {
  const seen = new Uint8Array(person.length);
  const several = new Uint8Array(person.length);
  for (const number of person) {
    if (seen[number]) several[number] = 1;
    seen[number] = 1;
  }
  return several;
}

