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
 * Sorts shares by (object, seconds, account, post): a counting sort by object, then
 * each object's rows by time. Rows that come in time order already, as exports mostly
 * do, cost one comparison each. Object ids are dense, 0 to `objects` - 1.
 */
export function sortShares(columns: ShareColumns, objects: number, repeats: "keep" | "drop"): SortedShares {
  const order = orderByObject(columns.object, objects);
  const { start } = order;
  let rows = order.rows;
  sortWithinObjects(rows, start, columns);
  let objectStart: Uint32Array = start;
  if (repeats === "drop") ({ rows, objectStart } = dropRepeats(rows, start, columns));
  return {
    account: gather(columns.account, rows, new Uint32Array(rows.length)),
    object: gather(columns.object, rows, new Uint32Array(rows.length)),
    seconds: gather(columns.seconds, rows, new Float64Array(rows.length)),
    post: gather(columns.post, rows, new Uint32Array(rows.length)),
    objectStart,
  };
}

function orderByObject(object: Uint32Array, objects: number): { rows: Uint32Array; start: Uint32Array } {
  const start = new Uint32Array(objects + 1);
  for (let i = 0; i < object.length; i++) start[object[i]! + 1]!++;
  for (let o = 0; o < objects; o++) start[o + 1]! += start[o]!;
  const next = start.slice(0, objects);
  const rows = new Uint32Array(object.length);
  for (let i = 0; i < object.length; i++) rows[next[object[i]!]!++] = i;
  return { rows, start };
}

function sortWithinObjects(rows: Uint32Array, start: Uint32Array, columns: ShareColumns): void {
  const { seconds, account, post } = columns;
  const compare = (a: number, b: number): number =>
    seconds[a]! - seconds[b]! || account[a]! - account[b]! || post[a]! - post[b]!;
  for (let o = 0; o + 1 < start.length; o++) {
    const end = start[o + 1]!;
    let sorted = true;
    for (let i = start[o]! + 1; i < end && sorted; i++) sorted = compare(rows[i - 1]!, rows[i]!) <= 0;
    if (!sorted) rows.subarray(start[o], end).sort(compare);
  }
}

function dropRepeats(
  rows: Uint32Array,
  start: Uint32Array,
  { seconds, account, post }: ShareColumns,
): { rows: Uint32Array; objectStart: Uint32Array } {
  const kept = new Uint32Array(rows.length);
  const objectStart = new Uint32Array(start.length);
  let length = 0;
  for (let o = 0; o + 1 < start.length; o++) {
    for (let i = start[o]!; i < start[o + 1]!; i++) {
      const row = rows[i]!;
      const previous = kept[length - 1]!;
      const repeats =
        length > objectStart[o]! &&
        account[row] === account[previous] &&
        post[row] === post[previous] &&
        seconds[row] === seconds[previous];
      if (!repeats) kept[length++] = row;
    }
    objectStart[o + 1] = length;
  }
  return { rows: kept.subarray(0, length), objectStart };
}

function gather<A extends Uint32Array | Float64Array>(from: A, rows: Uint32Array, into: A): A {
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i]!]!;
  return into;
}
