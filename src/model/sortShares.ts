import { sortRangesByTime, type TimedColumns } from "./sortByTime.js";

/** The columns of shares before sorting, all of one length. */
export interface ShareColumns {
  readonly account: Uint32Array;
  readonly object: Uint32Array;
  readonly seconds: Float64Array;
  readonly post: Uint32Array;
}

export interface SortedShares extends ShareColumns {
  readonly objectStart: Uint32Array;
}

/**
 * Sorts shares by (object, seconds, account, post): a counting sort by object, then a
 * merge sort of each object's times, which is local in memory and costs one comparison
 * a row where times ascend already, as they mostly do in exports.
 * Object ids are dense, 0 to `objects` - 1. `repeats` says whether equal rows stay.
 */
export function sortShares(columns: ShareColumns, objects: number, repeats: "keep" | "drop"): SortedShares {
  const { objectStart, ...grouped } = groupByObject(columns, objects);
  sortRangesByTime(grouped, objectStart);
  const sorted = { ...grouped, object: expand(objectStart), objectStart };
  return repeats === "keep" ? sorted : dropRepeats(sorted);
}

/** Moves rows, not row numbers: one write to the few places that grow now costs less than one read from anywhere later. */
function groupByObject({ object, seconds, account, post }: ShareColumns, objects: number): TimedColumns & { readonly objectStart: Uint32Array } {
  const objectStart = new Uint32Array(objects + 1);
  for (let i = 0; i < object.length; i++) objectStart[object[i]! + 1]!++;
  for (let o = 0; o < objects; o++) objectStart[o + 1]! += objectStart[o]!;
  const next = objectStart.slice(0, objects);
  const grouped = { seconds: new Float64Array(object.length), account: new Uint32Array(object.length), post: new Uint32Array(object.length) };
  for (let i = 0; i < object.length; i++) {
    const o = object[i]!;
    const at = next[o]!;
    next[o] = at + 1;
    grouped.seconds[at] = seconds[i]!;
    grouped.account[at] = account[i]!;
    grouped.post[at] = post[i]!;
  }
  return { ...grouped, objectStart };
}

function expand(objectStart: Uint32Array): Uint32Array {
  const object = new Uint32Array(objectStart[objectStart.length - 1]!);
  // Not `fill`: most ranges are too short to be worth a call.
  for (let o = 0; o + 1 < objectStart.length; o++) for (let i = objectStart[o]!; i < objectStart[o + 1]!; i++) object[i] = o;
  return object;
}

function dropRepeats({ account, object, seconds, post, objectStart }: SortedShares): SortedShares {
  const start = new Uint32Array(objectStart.length);
  let kept = 0;
  for (let o = 0; o + 1 < objectStart.length; o++) {
    for (let i = objectStart[o]!; i < objectStart[o + 1]!; i++) {
      const last = kept - 1;
      const repeats =
        kept > start[o]! && account[i] === account[last] && post[i] === post[last] && seconds[i] === seconds[last];
      if (repeats) continue;
      account[kept] = account[i]!;
      object[kept] = o;
      seconds[kept] = seconds[i]!;
      post[kept] = post[i]!;
      kept++;
    }
    start[o + 1] = kept;
  }
  return {
    account: account.subarray(0, kept),
    object: object.subarray(0, kept),
    seconds: seconds.subarray(0, kept),
    post: post.subarray(0, kept),
    objectStart: start,
  };
}
