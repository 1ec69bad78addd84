import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { channel, clamp, duration, figures, meanOfKnown, partOf, percent, scored } from "./measures/channel.js";
import { membersLeast } from "./sightings/joint.js";
import { watch, type Seen } from "./sightings/watch.js";

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 365.25 * DAY_SECONDS;
/** Part of the data's time that an account has to have been silent, from the beginning on, to have slept. */
const SLEPT_MIN = 0.2;
/** Accounts of this age were there to sleep. */
const OLD_SECONDS = YEAR_SECONDS;
/** Awakenings within this part of the data's time are one. */
const TOGETHER = 0.1;
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
  readonly account: string;
  readonly seconds: number;
  /** Part of the data's time that it was silent before. */
  readonly slept: number;
}

function measure({ own }: Seen, context: ScoreContext): ScoreValue {
  const { account, fromSeconds, toSeconds } = context;
  const span = toSeconds - fromSeconds;
  if (own.length === 0 || span <= 0) return scored(own.length === 0 ? undefined : 0, "There is no time in which anybody could have slept.", [], own.length === 0 ? { missing: ["accounts"] } : {});
  const waking = firstPosts(own, context);
  const sleepers = waking.filter(({ slept }) => slept >= SLEPT_MIN);
  const together = largestWindow(sleepers, TOGETHER * span);
  const awakening = together >= membersLeast(context) ? partOf(together, waking.length) : 0;
  const ages = waking.flatMap((one) => {
    const born = account(one.account)?.createdAt;
    return born === undefined ? [] : [one.seconds - born];
  });
  const old = ages.filter((age) => age >= OLD_SECONDS).length;
  const oldPart = ages.length > 0 ? partOf(old, ages.length) : undefined;
  const slept = meanOfKnown(sleepers.map((one) => one.slept)) ?? 0;
  const idle = idlePart(waking, context);
  return scored(
    awakening * (oldPart ?? AGE_UNKNOWN),
    `${figures(together, waking.length)} of the members posted nothing for the first ${percent(slept)} of the data's time and began within ${duration(TOGETHER * span)} of each other.`,
    [
      channel("awakening", awakening, `${figures(together, waking.length)} of the members began within ${duration(TOGETHER * span)} of each other after a silence.`),
      channel("dormancy", slept, `Those who were silent at first were so for ${percent(slept)} of the data's time on average.`),
      channel("age", oldPart, ages.length > 0 ? `${figures(old, ages.length)} of the members were a year old or more when they began.` : "The data doesn't say how old the accounts are."),
      channel("idle", idle.value, idle.meaning),
    ],
    { missing: oldPart === undefined ? ["accounts"] : [] },
  );
}

/** An account that was made after the data begins slept from then on only. */
function firstPosts(sightings: Seen["own"], { account, fromSeconds, toSeconds }: ScoreContext): readonly Awakening[] {
  const first = new Map<string, number>();
  for (const sighting of sightings) if (!first.has(sighting.account)) first.set(sighting.account, sighting.seconds);
  return [...first].map(([key, seconds]) => ({ account: key, seconds, slept: clamp((seconds - Math.max(fromSeconds, account(key)?.createdAt ?? fromSeconds)) / (toSeconds - fromSeconds)) }));
}

/** The most awakenings within a time. */
function largestWindow(awakenings: readonly Awakening[], seconds: number): number {
  const times = awakenings.map((one) => one.seconds).sort((a, b) => a - b);
  let [most, from] = [0, 0];
  times.forEach((time, i) => {
    while (time - times[from]! > seconds) from++;
    most = Math.max(most, i - from + 1);
  });
  return most;
}

/** Members whose posts before the data began, by their profile, are far fewer a day than afterwards. */
function idlePart(waking: readonly Awakening[], { account, fromSeconds, toSeconds }: ScoreContext): { readonly value: number | undefined; readonly meaning: string } {
  const rates: number[] = [];
  for (const one of waking) {
    const profile = account(one.account);
    if (profile?.posts === undefined || profile.createdAt === undefined || profile.createdAt >= fromSeconds - OLD_SECONDS) continue;
    rates.push((profile.posts * DAY_SECONDS) / (fromSeconds - profile.createdAt));
  }
  const idle = rates.filter((rate) => rate < (IDLE_POSTS * DAY_SECONDS) / Math.max(DAY_SECONDS, toSeconds - fromSeconds)).length;
  if (rates.length === 0) return { value: undefined, meaning: "The data doesn't say how much the members posted before it begins." };
  return { value: partOf(idle, rates.length), meaning: `${figures(idle, rates.length)} of the members with an old profile would have posted less than once in the data's time at the rate of the years before.` };
}

/** Posts in the data's time that an account would make at its old rate, below which it was idle. */
const IDLE_POSTS = 1;
