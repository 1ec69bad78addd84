import { byHour } from "./hours.js";
import { append } from "./tally.js";

/** Fewer posts than this show no rhythm. */
const POSTS_MIN = 50;
/** People sleep: in their five quietest hours in a row next to nothing falls; at random it would be 5 / 24. */
const NIGHT_HOURS = 5;
const NIGHT_MIN = 0.14;
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
    const [isSleepless, isMetronomic] = [nightPart(own) >= NIGHT_MIN, isEven(own)];
    if (isSleepless) sleepless++;
    if (isMetronomic) metronomic++;
    if (isSleepless || isMetronomic) machines.add(account);
  }
  return { measured, sleepless, metronomic, machines };
}

/** Part of the posts in the quietest hours in a row of the day. */
function nightPart(times: readonly number[]): number {
  const hours = byHour(times);
  let least = Infinity;
  for (let from = 0; from < hours.length; from++) {
    let sum = 0;
    for (let i = 0; i < NIGHT_HOURS; i++) sum += hours[(from + i) % hours.length]!;
    least = Math.min(least, sum);
  }
  return least / times.length;
}

function isEven(times: readonly number[]): boolean {
  const gaps = times.slice(1).map((seconds, i) => seconds - times[i]!);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return mean > 0 && Math.sqrt(variance) / mean < EVEN;
}
