import { sortRangesByTime } from "./sortByTime.js";

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
  const { rows, seconds, objectStart } = groupByObject(columns, objects);
  sortRangesByTime({ times: seconds, rows, account: columns.account, post: columns.post }, objectStart);
  const sorted = { account: gather(columns.account, rows), object: expand(objectStart), seconds, post: gather(columns.post, rows), objectStart };
  return repeats === "keep" ? sorted : dropRepeats(sorted);
}

function groupByObject(
  { object, seconds }: ShareColumns,
  objects: number,
): { rows: Uint32Array; seconds: Float64Array; objectStart: Uint32Array } {
  const objectStart = new Uint32Array(objects + 1);
  for (let i = 0; i < object.length; i++) objectStart[object[i]! + 1]!++;
  for (let o = 0; o < objects; o++) objectStart[o + 1]! += objectStart[o]!;
  const next = objectStart.slice(0, objects);
  const rows = new Uint32Array(object.length);
  const grouped = new Float64Array(object.length);
  for (let i = 0; i < object.length; i++) {
    const at = next[object[i]!]!++;
    rows[at] = i;
    grouped[at] = seconds[i]!;
  }
  return { rows, seconds: grouped, objectStart };
}

function gather(from: Uint32Array, rows: Uint32Array): Uint32Array {
  const into = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i]!]!;
  return into;
}

function expand(objectStart: Uint32Array): Uint32Array {
  const object = new Uint32Array(objectStart[objectStart.length - 1]!);
  for (let o = 0; o + 1 < objectStart.length; o++) object.fill(o, objectStart[o]!, objectStart[o + 1]!);
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
