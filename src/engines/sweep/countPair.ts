import { ROUNDING_SECONDS } from "../../model/window.js";
import { forEachCommonObject } from "./commonObjects.js";
import { createPostList } from "./postList.js";
import { ENTRY, FROM, POSITION, TO, type Rows } from "./rows.js";
import { addObject, clearTally, createObjectCounts, createTally, type Tally } from "./tally.js";

/** What counting a pair reads; all typed arrays, so that threads can share it. */
export interface PairColumns {
  readonly seconds: Float64Array;
  readonly post: Uint32Array;
  readonly rows: Rows;
  /** Index of the narrowest window in which an object is crowded, per object. */
  readonly crowdedAt: Uint8Array;
  /** Per object; all 1 when the request has none. */
  readonly objectWeight: Float64Array;
}

/**
 * A function that walks two accounts' shares in step, object by object, and counts what lies
 * inside each window (seconds, ascending). The tally that it returns is overwritten by the next call.
 */
export function createPairCounter(columns: PairColumns, windows: readonly number[]): (a: number, b: number) => Tally {
  const slots = windows.length;
  const tally = createTally(slots);
  const object = createObjectCounter(columns, windows);
  const visit = (o: number, i0: number, i1: number, j0: number, j1: number): void => {
    const crowdedAt = columns.crowdedAt[o]!;
    const narrowest = object.count(i0, i1, j0, j1, crowdedAt < slots);
    if (narrowest < slots) addObject(tally, object.counts, narrowest, crowdedAt, columns.objectWeight[o]!);
  };
  return (a, b) => {
    clearTally(tally);
    object.sourcePosts.clear();
    object.targetPosts.clear();
    forEachCommonObject(columns.rows, a, b, visit);
    object.sourcePosts.countInto(tally.sourcePosts);
    object.targetPosts.countInto(tally.targetPosts);
    return tally;
  };
}

/** Beyond every position. */
const NO_END = 0x7fffffff;

/** Counts the co-shares of one common object: entries [i0, i1) of the source, [j0, j1) of the target. */
function createObjectCounter({ seconds, post, rows: { entries } }: PairColumns, windows: readonly number[]) {
  const slots = windows.length;
  const limits = Float64Array.from(windows, (w) => w + ROUNDING_SECONDS);
  const widest = limits[slots - 1]!;
  const counts = createObjectCounts(slots);
  const sourcePosts = createPostList();
  const targetPosts = createPostList();
  let bestOfTarget = new Uint8Array(64);

  /**
   * Returns the narrowest slot with a co-share, or the number of slots. Unless the object is `crowded`
   * in some window, the reach of a source's share says at once which of the target's can count.
   */
  function count(i0: number, i1: number, j0: number, j1: number, crowded: boolean): number {
    let narrowest = slots;
    let first = j0;
    for (let i = i0; i < i1; i++) {
      const share = entries[i * ENTRY + POSITION]!;
      const to = crowded ? NO_END : entries[i * ENTRY + TO]!;
      first = crowded ? skipEarlier(share, first, j1) : skipBelow(entries[i * ENTRY + FROM]!, first, j1);
      if (first === j1) break;
      if (entries[first * ENTRY + POSITION]! >= to) continue;
      if (narrowest === slots) clearTargets(j1 - j0);
      const best = compare(share, to, first, j0, j1);
      if (best === slots) continue;
      sourcePosts.add(post[share]!, best);
      if (best < narrowest) narrowest = best;
    }
    if (narrowest < slots) addTargetPosts(j0, j1);
    return narrowest;
  }

  /** First entry at or after `j` whose position is at least `from`. */
  function skipBelow(from: number, j: number, j1: number): number {
    while (j < j1 && entries[j * ENTRY + POSITION]! < from) j++;
    return j;
  }

  /** First entry at or after `j` that isn't earlier than the widest window before the share. */
  function skipEarlier(share: number, j: number, j1: number): number {
    while (j < j1 && seconds[share]! - seconds[entries[j * ENTRY + POSITION]!]! > widest) j++;
    return j;
  }

  function clearTargets(width: number): void {
    if (bestOfTarget.length < width) bestOfTarget = new Uint8Array(width * 2);
    for (let j = 0; j < width; j++) bestOfTarget[j] = slots;
  }

  function addTargetPosts(j0: number, j1: number): void {
    for (let j = j0; j < j1; j++) {
      const best = bestOfTarget[j - j0]!;
      if (best < slots) targetPosts.add(post[entries[j * ENTRY + POSITION]!]!, best);
    }
  }

  /** One share of the source with those of the target from `first` on; returns its narrowest slot. */
  function compare(share: number, to: number, first: number, j0: number, j1: number): number {
    let best = slots;
    for (let j = first; j < j1; j++) {
      const other = entries[j * ENTRY + POSITION]!;
      if (other >= to) break;
      const lead = seconds[other]! - seconds[share]!;
      if (lead > widest) break;
      if (post[other] === post[share]) continue;
      const gap = Math.abs(lead);
      let slot = 0;
      while (gap > limits[slot]!) slot++;
      counts.coShares[slot]!++;
      counts.gapSum[slot]! += gap;
      if (gap < counts.gapMin[slot]!) counts.gapMin[slot] = gap;
      if (lead > 0) counts.sourceFirst[slot]!++;
      else if (lead < 0) counts.targetFirst[slot]!++;
      if (slot < best) best = slot;
      if (slot < bestOfTarget[j - j0]!) bestOfTarget[j - j0] = slot;
    }
    return best;
  }

  return { counts, sourcePosts, targetPosts, count };
}
