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
    if (bestOfTarget.length < j1 - j0) bestOfTarget = new Uint8Array((j1 - j0) * 2);
    for (let j = 0; j < j1 - j0; j++) bestOfTarget[j] = slots;
    let narrowest = slots;
    let first = j0;
    for (let i = i0; i < i1; i++) {
      const share = entries[i * ENTRY + POSITION]!;
      const from = crowded ? 0 : entries[i * ENTRY + FROM]!;
      const to = crowded ? Infinity : entries[i * ENTRY + TO]!;
      while (first < j1 && isBefore(entries[first * ENTRY + POSITION]!, share, from, crowded)) first++;
      const best = compare(share, to, first, j0, j1);
      if (best === slots) continue;
      sourcePosts.add(post[share]!, best);
      if (best < narrowest) narrowest = best;
    }
    if (narrowest === slots) return slots;
    for (let j = j0; j < j1; j++) {
      if (bestOfTarget[j - j0]! < slots) targetPosts.add(post[entries[j * ENTRY + POSITION]!]!, bestOfTarget[j - j0]!);
    }
    return narrowest;
  }

  function isBefore(other: number, share: number, from: number, crowded: boolean): boolean {
    return crowded ? seconds[share]! - seconds[other]! > widest : other < from;
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
