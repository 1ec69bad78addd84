import { quantile } from "../../stats/quantile.js";
import { byHour, modulo } from "./hours.js";
import { append } from "./tally.js";
import type { Timed } from "./rhythm.js";

const HOUR_SECONDS = 3600;
const DAY_HOURS = 24;
const WEEK_DAYS = 7;
/** A shift of eight hours seldom begins on the hour of UTC: it touches nine. */
const SHIFT_HOURS = 9;
/** Hours with posts: what was done in one go counts once. Fewer than this fall into nine hours of the day by chance. */
const HOURS_MIN = 12;
/** Part of the posts that people make in their best nine hours of the waking sixteen, sleep and evenings being what they are. */
const USUAL = 0.7;
/** A day on which a cluster works has at least this part of its posts. */
const WORKDAY_MIN = 0.08;
/** Weeks that have to be seen before a weekend is one. */
const WEEK_SECONDS = 604_800;
const HOURS_WEEK_MIN = 35;
/** 1970 began on a Thursday; Monday is day 0. */
const THURSDAY = 3;

/** When a cluster works. */
export interface Shifts {
  /** Accounts with enough posts. */
  readonly measured: number;
  /** Median part of an account's posts in its nine busiest hours in a row, and how far that is from usual to all. */
  readonly inShift: number;
  readonly block: number | undefined;
  /** How much emptier the two emptiest days in a row are than others, where the other five are all worked on. */
  readonly weekend: number | undefined;
  /** How much emptier the emptiest hour in the middle of the common shift is than the hours around it. */
  readonly lunch: number | undefined;
}

/** @param posts in the order of time */
export function shiftsOf(posts: readonly Timed[]): Shifts {
  const accounts = new Map<string, number[]>();
  for (const { account, seconds } of posts) append(accounts, account, seconds);
  const parts: number[] = [];
  const blocks: number[] = [];
  for (const times of accounts.values()) {
    const hours = onceAnHour(times);
    if (hours.length < HOURS_MIN) continue;
    const { part } = bestBlock(byHour(hours));
    // The busiest of all blocks is above the usual by chance, by about a standard deviation.
    const usual = USUAL + Math.sqrt((USUAL * (1 - USUAL)) / hours.length);
    parts.push(part);
    blocks.push(Math.max(0, (part - usual) / (1 - usual)));
  }
  const inShift = parts.length === 0 ? 0 : quantile(parts, 0.5);
  const together = onceAnHour(posts.map(({ seconds }) => seconds));
  return {
    measured: parts.length,
    inShift,
    block: parts.length === 0 ? undefined : quantile(blocks, 0.5),
    weekend: weekendOf(together),
    lunch: posts.length < HOURS_MIN ? undefined : lunchOf(byHour(posts.map(({ seconds }) => seconds))),
  };
}

/** The hours in a row, around midnight too, that hold most. */
function bestBlock(hours: Float64Array): { readonly start: number; readonly part: number } {
  const all = hours.reduce((sum, n) => sum + n, 0);
  let [start, most] = [0, -1];
  for (let from = 0; from < DAY_HOURS; from++) {
    let sum = 0;
    for (let i = 0; i < SHIFT_HOURS; i++) sum += hours[(from + i) % DAY_HOURS]!;
    if (sum > most) [start, most] = [from, sum];
  }
  return { start, part: all === 0 ? 0 : most / all };
}

/** Times in order, one for each hour with posts. */
function onceAnHour(times: readonly number[]): readonly number[] {
  return times.filter((seconds, i) => i === 0 || Math.floor(seconds / HOUR_SECONDS) !== Math.floor(times[i - 1]! / HOUR_SECONDS));
}

function weekendOf(times: readonly number[]): number | undefined {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || last - first < WEEK_SECONDS || times.length < HOURS_WEEK_MIN) return undefined;
  const days = new Float64Array(WEEK_DAYS);
  for (const seconds of times) days[modulo(Math.floor(seconds / (HOUR_SECONDS * DAY_HOURS)) + THURSDAY, WEEK_DAYS)]!++;
  const pair = (day: number): number => days[day]! + days[(day + 1) % WEEK_DAYS]!;
  let emptiest = 0;
  for (let day = 1; day < WEEK_DAYS; day++) if (pair(day) < pair(emptiest)) emptiest = day;
  const worked = days.filter((_, day) => day !== emptiest && day !== (emptiest + 1) % WEEK_DAYS);
  if (worked.some((n) => n < WORKDAY_MIN * times.length)) return 0;
  return Math.max(0, 1 - pair(emptiest) / times.length / (2 / WEEK_DAYS));
}

function lunchOf(hours: Float64Array): number {
  const { start } = bestBlock(hours);
  const at = (i: number): number => hours[(start + i) % DAY_HOURS]!;
  let deepest = 0;
  // The third to the sixth hour of nine.
  for (let i = 3; i <= 6; i++) {
    const around = (at(i - 1) + at(i + 1)) / 2;
    if (around > 0) deepest = Math.max(deepest, 1 - at(i) / around);
  }
  return deepest;
}
