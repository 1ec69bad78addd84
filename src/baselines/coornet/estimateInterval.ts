import type { Shares } from "../../model/shares.js";
import { quantile } from "../../stats/quantile.js";

/** Which objects are looked at, and how far. */
export interface IntervalEstimate {
  /** Objects whose second share came as fast as this quantile (0 to 1) of all second shares, or faster. */
  readonly fastestObjects: number;
  /** The part (0 to 1) of an object's shares that has to be exceeded, and the quantile of the times that it took. */
  readonly sharesReached: number;
}

/**
 * The coordination interval in whole seconds, at least 1, as CooRnet's `estimate_coord_interval` and the binning
 * after it have it: among the objects with the quickest second shares, the time from an object's first share to the
 * first one that exceeds a part of them all; of these times a quantile, its fraction of a second cut off.
 *
 * With `sharesReached` 1 no share exceeds it, and the last one is taken.
 *
 * @param shares sorted by (object, seconds)
 * @returns undefined where no object has two shares
 */
export function estimateInterval({ seconds, objectStart }: Shares, { fastestObjects, sharesReached }: IntervalEstimate): number | undefined {
  const secondShare: number[] = [];
  const reached: number[] = [];
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const first = objectStart[o]!;
    const count = objectStart[o + 1]! - first;
    if (count < 2) continue;
    secondShare.push(seconds[first + 1]! - seconds[first]!);
    reached.push(seconds[first + rankBeyond(sharesReached, count) - 1]! - seconds[first]!);
  }
  if (reached.length === 0) return undefined;
  const fast = quantile(secondShare, fastestObjects);
  const seen = reached.filter((_, i) => secondShare[i]! <= fast);
  return Math.max(1, Math.floor(quantile(seen, sharesReached)));
}

/** The first rank, from 1, whose part of `count` exceeds `part`; `count` where none does. */
function rankBeyond(part: number, count: number): number {
  let rank = Math.max(1, Math.floor(part * count));
  while (rank < count && !(rank / count > part)) rank++;
  return rank;
}
