import { forEachCommonObject } from "./commonObjects.js";
import { createObjectCounter } from "./countObject.js";
import type { Rows } from "./rows.js";
import { addObject, clearTally, createTally, type Tally } from "./tally.js";

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
