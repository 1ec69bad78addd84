import { quantile } from "../../../src/stats/quantile.js";

/** An account passed something on: a post, a link, a tag. */
export interface Share {
  readonly account: string;
  readonly object: string;
  /** Unix seconds. */
  readonly at: number;
}

/** Rows of each value of a key, in the order that they came in. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** How many groups there are of each size, as a list of sizes. */
export function sizes<T>(groups: ReadonlyMap<string, readonly T[]>): readonly number[] {
  return [...groups.values()].map((group) => group.length);
}

/** Part of the values that pass. */
export function part(values: readonly number[], passes: (value: number) => boolean): number {
  return values.filter(passes).length / values.length;
}

/** 0 if all are equal, towards 1 if one has all. */
export function gini(values: readonly number[]): number {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + value, 0);
  return sorted.reduce((total, value, i) => total + (2 * (i + 1) - n - 1) * value, 0) / (n * sum);
}

/** Part of the sum that the largest tenth has; `of` counts those with nothing, too. */
export function shareOfTopTenth(values: readonly number[], of = values.length): number {
  const sorted = [...values].sort((a, b) => b - a);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  return sorted.slice(0, Math.round(of / 10)).reduce((sum, value) => sum + value, 0) / total;
}

/** Seconds between consecutive rows of each account; rows of one second are one, since a post can have several. */
export function gaps(rows: readonly { readonly account: string; readonly at: number }[]): readonly number[] {
  const found: number[] = [];
  for (const own of groupBy(rows, ({ account }) => account).values()) {
    const times = [...new Set(own.map(({ at }) => at))].sort((a, b) => a - b);
    for (let i = 1; i < times.length; i++) found.push(times[i]! - times[i - 1]!);
  }
  return found;
}

export function quantiles(values: readonly number[], ps: readonly number[]): readonly number[] {
  return ps.map((p) => quantile(values, p));
}

/**
 * Exponent of a power-law tail, P(X = x) ~ x^-exponent for x >= least: the approximate maximum-likelihood estimate for
 * whole numbers, equation 3.7 in Clauset, Shalizi & Newman (2009), "Power-law distributions in empirical data".
 */
export function tailExponent(values: readonly number[], least: number): number {
  const tail = values.filter((value) => value >= least);
  return 1 + tail.length / tail.reduce((sum, value) => sum + Math.log(value / (least - 0.5)), 0);
}

/**
 * Part of the accounts that have at least so many co-shares, for each of `counts`: pairs of one of its rows and another
 * account's row of the same object within the window, both ends included.
 */
export function coSharers(shares: readonly Share[], windowSeconds: number, counts: readonly number[]): readonly number[] {
  const found = new Map(shares.map(({ account }) => [account, 0]));
  for (const group of groupBy(shares, ({ object }) => object).values()) {
    const rows = [...group].sort((a, b) => a.at - b.at);
    for (const [i, row] of rows.entries()) {
      for (let j = i - 1; j >= 0 && row.at - rows[j]!.at <= windowSeconds; j--) {
        if (rows[j]!.account === row.account) continue;
        for (const { account } of [row, rows[j]!]) found.set(account, found.get(account)! + 1);
      }
    }
  }
  return counts.map((count) => part([...found.values()], (pairs) => pairs >= count));
}

/** Busiest and quietest hour of the day, in mean hours. */
export function hoursOfDay(times: readonly number[]): { readonly peak: number; readonly trough: number } {
  const hours = new Array<number>(24).fill(0);
  for (const at of times) hours[Math.floor(at / 3600) % 24]!++;
  return { peak: (Math.max(...hours) * 24) / times.length, trough: (Math.min(...hours) * 24) / times.length };
}

/**
 * The shares of some objects only, as many as it takes for accounts that have any to have `perAccount` on average (or all,
 * if that isn't enough). Whole hours are kept, chosen by a hash: every object that was first shared in one. Exports come about
 * like that: a subject has its hours, somebody who takes it up shares several posts about it in a row, and whatever else
 * the account does is in no row.
 */
export function thinned(shares: readonly Share[], perAccount: number): readonly Share[] {
  const objects = [...groupBy(shares, ({ object }) => object).values()].map((rows) => ({ hour: Math.floor(Math.min(...rows.map(({ at }) => at)) / 3600), rows }));
  const hours = [...new Set(objects.map(({ hour }) => hour))].sort((a, b) => scrambled(a) - scrambled(b));
  const kept = (count: number): readonly Share[] => {
    const chosen = new Set(hours.slice(0, count));
    return objects.filter(({ hour }) => chosen.has(hour)).flatMap(({ rows }) => rows);
  };
  let [low, high] = [1, hours.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const rows = kept(middle);
    if (rows.length / new Set(rows.map(({ account }) => account)).size >= perAccount) high = middle;
    else low = middle + 1;
  }
  return kept(low);
}

/** The finaliser of MurmurHash3. */
function scrambled(number: number): number {
  let value = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
