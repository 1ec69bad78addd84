import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, clamp, concealing, duration, figures, partOf, percent, scored } from "./measures/channel.js";
import { append } from "./measures/tally.js";
import { membersLeast } from "./sightings/joint.js";
import { watch, type Seen } from "./sightings/watch.js";

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 365.25 * DAY_SECONDS;
/** Times at which the cluster may have woken, as parts of the data's time. */
const STEPS = 20;
const SLEPT_MIN = 0.2;
/** From this part of the data's time on a silence is as long as can be asked. */
const SLEPT_LONG = 2 / 3;
/** Awake, an account posts at ten times the rate that it had before, and three times at least. */
const SURGE = 10;
const POSTS_MIN = 3;
/** A silence without any post may have been one with half of one, by Jeffreys' prior. */
const HALF = 0.5;
/** Accounts of this age were there to sleep. */
const OLD_SECONDS = YEAR_SECONDS;
/** What a common awakening is worth where nobody knows how old the accounts are: they may be new. */
const AGE_UNKNOWN = 0.6;

/** Old accounts that wake together after a long silence. */
export const sleeper: Score = {
  name: "sleeper",
  tells: "kind",
  question: "How many members are old accounts that said nothing for a long time and then began together?",
  needs: ["accounts"],
  disarm: ["T0150.002", "T0059"],
  sources:
    "Notes declassified by the presidency of Romania on 4 December 2024 (accounts of 2016, idle until two weeks before the vote); Elmas, Overdorf & Aberer (2023), Misleading repurposing on Twitter, ICWSM; Killick, Fearnhead & Eckley (2012), Optimal " +
    "detection of changepoints, of which the one shared change of a cluster is the simplest case",
  refutedBy: "An event that moves everybody wakes the silent too. An export that begins late for some accounts makes them look silent.",
  init: (context) => watch(context, ({ byMember }) => byMember, measure),
};

interface Awakening {
  /** Unix seconds. */
  readonly seconds: number;
  readonly members: readonly string[];
  /** Part of the data's time before it. */
  readonly slept: number;
  /** Part of the days from then on on which a member posts, on average. */
  readonly sustained: number;
}

function measure({ own }: Seen, context: ScoreContext): ScoreValue {
  const { account, fromSeconds, toSeconds } = context;
  const span = toSeconds - fromSeconds;
  if (own.length === 0 || span <= 0) return scored(own.length === 0 ? undefined : 0, "There is no time in which anybody could have slept.", [], own.length === 0 ? { missing: ["accounts"] } : {});
  const times = new Map<string, number[]>();
  for (const sighting of own) append(times, sighting.account, sighting.seconds);
  const { seconds, members, slept, sustained } = findAwakening(times, context);
  const awakening = members.length >= membersLeast(context) ? partOf(members.length, times.size) : 0;
  const ages = members.flatMap((member) => {
    const born = account(member)?.createdAt;
    return born === undefined ? [] : [seconds - born];
  });
  const old = ages.filter((age) => age >= OLD_SECONDS).length;
  const oldPart = ages.length > 0 ? partOf(old, ages.length) : undefined;
  const idle = idlePart([...times.keys()], context);
  const value = awakening * (oldPart ?? AGE_UNKNOWN) * Math.min(1, slept / SLEPT_LONG) * Math.sqrt(sustained);
  return scored(
    value,
    `${figures(members.length, times.size)} of the members posted next to nothing for the first ${percent(slept)} of the data's time (${duration(slept * span)}), and at ten times that rate or more afterwards.`,
    [
      channel("awakening", awakening, `${figures(members.length, times.size)} of the members began at the same time after a silence.`),
      channel("dormancy", slept, `The silence was ${percent(slept)} of the data's time.`),
      channel("sustained", members.length > 0 ? sustained : undefined, `Afterwards these members posted on ${percent(sustained)} of the days.`),
      channel("age", oldPart, ages.length > 0 ? `${figures(old, ages.length)} of them were a year old or more when they began.` : "The data doesn't say how old those are that began."),
      channel("idle", idle.value, idle.meaning),
      concealing("borrowedAge", oldPart === undefined ? undefined : value, `${figures(members.length, times.size)} of the members are accounts that look long-standing by their age and said next to nothing before.`),
    ],
    { missing: oldPart === undefined ? ["accounts"] : [] },
  );
}

/** The time at which most members wake; of equals the latest. @param times of posts by member, ascending */
function findAwakening(times: ReadonlyMap<string, readonly number[]>, { account, fromSeconds, toSeconds }: ScoreContext): Awakening {
  const span = toSeconds - fromSeconds;
  const posting = [...times].map(([key, posts]) => ({ key, posts, from: Math.max(fromSeconds, account(key)?.createdAt ?? fromSeconds) }));
  let best: Awakening = { seconds: fromSeconds, members: [], slept: 0, sustained: 0 };
  for (let step = 1; step < STEPS; step++) {
    const seconds = fromSeconds + (step * span) / STEPS;
    if (seconds - fromSeconds < SLEPT_MIN * span) continue;
    const awake = posting.filter(({ posts, from }) => wakes(posts, seconds, from, toSeconds));
    if (awake.length === 0 || awake.length < best.members.length) continue;
    const days = Math.max(1, (toSeconds - seconds) / DAY_SECONDS);
    const active = awake.reduce((sum, { posts }) => sum + daysFrom(posts, countBefore(posts, seconds)), 0);
    best = { seconds, members: awake.map(({ key }) => key), slept: step / STEPS, sustained: clamp(active / awake.length / days) };
  }
  return best;
}

/** An account that was made after the data begins slept from then on only. */
function wakes(posts: readonly number[], seconds: number, fromSeconds: number, toSeconds: number): boolean {
  if (seconds - fromSeconds < SLEPT_MIN * (toSeconds - fromSeconds)) return false;
  const before = countBefore(posts, seconds);
  const after = posts.length - before;
  return after >= POSTS_MIN && after / (toSeconds - seconds) >= (SURGE * (before + HALF)) / (seconds - fromSeconds);
}

/** How many of some ascending times are before another. */
function countBefore(times: readonly number[], seconds: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** On how many days some ascending times fall, the first ones left out. */
function daysFrom(times: readonly number[], first: number): number {
  let [days, last] = [0, NaN];
  for (let i = first; i < times.length; i++) {
    const day = Math.floor(times[i]! / DAY_SECONDS);
    if (day !== last) days++;
    last = day;
  }
  return days;
}

/** Members whose posts before the data began, by their profile, are far fewer a day than afterwards. */
function idlePart(members: readonly string[], { account, fromSeconds, toSeconds }: ScoreContext): { readonly value: number | undefined; readonly meaning: string } {
  const rates: number[] = [];
  for (const member of members) {
    const profile = account(member);
    if (profile?.posts === undefined || profile.createdAt === undefined || profile.createdAt >= fromSeconds - OLD_SECONDS) continue;
    rates.push((profile.posts * DAY_SECONDS) / (fromSeconds - profile.createdAt));
  }
  const idle = rates.filter((rate) => rate < (IDLE_POSTS * DAY_SECONDS) / Math.max(DAY_SECONDS, toSeconds - fromSeconds)).length;
  if (rates.length === 0) return { value: undefined, meaning: "The data doesn't say how much the members posted before it begins." };
  return { value: partOf(idle, rates.length), meaning: `${figures(idle, rates.length)} of the members with an old profile would have posted less than once in the data's time at the rate of the years before.` };
}

/** Posts in the data's time that an account would make at its old rate, below which it was idle. */
const IDLE_POSTS = 1;
