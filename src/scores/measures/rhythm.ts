import { append } from "./tally.js";

const HOUR_SECONDS = 3600;
const DAY_HOURS = 24;
/** Fewer posts than this show no rhythm. */
const POSTS_MIN = 20;
/** People sleep: nobody posts in more hours of the day than this, day after day. */
const WAKING_HOURS_MAX = 20;
/** Coefficient of variation of the time between posts: about 1 where they fall at random, above it for people, who post in sittings. */
const EVEN = 0.5;

export interface Timed {
  readonly account: string;
  /** Unix seconds. */
  readonly seconds: number;
}

/** How many accounts with enough posts never sleep, and how many post as evenly as a clock. */
export interface Rhythm {
  readonly measured: number;
  readonly sleepless: number;
  readonly metronomic: number;
  /** Accounts that are one of both. */
  readonly machines: ReadonlySet<string>;
}

/** @param posts in the order of time */
export function rhythmOf(posts: readonly Timed[]): Rhythm {
  const times = new Map<string, number[]>();
  for (const { account, seconds } of posts) append(times, account, seconds);
  const machines = new Set<string>();
  let [measured, sleepless, metronomic] = [0, 0, 0];
  for (const [account, own] of times) {
    if (own.length < POSTS_MIN) continue;
    measured++;
    const [isSleepless, isMetronomic] = [hoursOf(own) > WAKING_HOURS_MAX, isEven(own)];
    if (isSleepless) sleepless++;
    if (isMetronomic) metronomic++;
    if (isSleepless || isMetronomic) machines.add(account);
  }
  return { measured, sleepless, metronomic, machines };
}

function hoursOf(times: readonly number[]): number {
  return new Set(times.map((seconds) => Math.floor(seconds / HOUR_SECONDS) % DAY_HOURS)).size;
}

function isEven(times: readonly number[]): boolean {
  const gaps = times.slice(1).map((seconds, i) => seconds - times[i]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return mean > 0 && Math.sqrt(variance) / mean < EVEN;
}
