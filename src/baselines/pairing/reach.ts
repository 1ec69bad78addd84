import { LockstepError } from "../../model/errors.js";
import type { Shares } from "../../model/shares.js";
import { ROUNDING_SECONDS } from "../../model/window.js";

/** For each row the rows of its object that it can be paired with, `from` to `to` (exclusive), itself among them. */
export interface Reach {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Rows at most `windowSeconds` apart, inclusive. */
export function reachWithin({ seconds, objectStart }: Shares, windowSeconds: number): Reach {
  const reach = { from: new Uint32Array(seconds.length), to: new Uint32Array(seconds.length) };
  const widest = windowSeconds + ROUNDING_SECONDS;
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const end = objectStart[o + 1]!;
    let low = objectStart[o]!;
    let high = low;
    for (let row = low; row < end; row++) {
      while (seconds[row]! - seconds[low]! > widest) low++;
      while (high < end && seconds[high]! - seconds[row]! <= widest) high++;
      reach.from[row] = low;
      reach.to[row] = high;
    }
  }
  return reach;
}

/** Rows in the same of adjacent windows of `windowSeconds`, which begin at multiples of it in Unix time. */
export function reachInWindow({ seconds, objectStart }: Shares, windowSeconds: number): Reach {
  const reach = { from: new Uint32Array(seconds.length), to: new Uint32Array(seconds.length) };
  const windowOf = (row: number): number => Math.floor(seconds[row]! / windowSeconds);
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const end = objectStart[o + 1]!;
    for (let first = objectStart[o]!, next = first; first < end; first = next) {
      const window = windowOf(first);
      while (next < end && windowOf(next) === window) next++;
      reach.from.fill(first, first, next);
      reach.to.fill(next, first, next);
    }
  }
  return reach;
}

/** Some ten seconds of pairing. Two rows of two accounts are looked at twice, once from either side. */
const VISITS_MAX = 4_000_000_000;

/**
 * Refuses a pairing that would take hours, before it begins: 100,000 shares of one object
 * within a window are ten billion visits.
 * @throws LockstepError `result-limit`
 */
export function limitVisits({ from, to }: Reach, windowSeconds: number, visitsMax = VISITS_MAX): void {
  let visits = 0;
  for (let row = 0; row < from.length; row++) visits += to[row]! - from[row]!;
  if (visits <= visitsMax) return;
  throw new LockstepError(
    "result-limit",
    `Setting window is ${windowSeconds} s, in which ${visits} pairs of shares have to be compared; at most ${visitsMax} are. Narrow the window, or leave out objects that everybody shares.`,
  );
}
