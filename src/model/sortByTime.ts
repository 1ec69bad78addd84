const RUN = 16;

/**
 * What is sorted: in place, `times` ascending and `rows` with them. Rows of equal time are ordered
 * by their `account`, then their `post`; both are indexed by row.
 */
export interface TimedRows {
  readonly times: Float64Array;
  readonly rows: Uint32Array;
  readonly account: Uint32Array;
  readonly post: Uint32Array;
}

/**
 * Sorts places `start[k]` to `start[k + 1]` (exclusive) for every k: a bottom-up merge sort on runs
 * made by insertion, which leaves ranges that are in order as they are. Everything works on
 * places in shared columns, since a view per range would cost more than sorting it.
 */
export function sortRangesByTime(timed: TimedRows, start: Uint32Array): void {
  let largest = 0;
  for (let k = 0; k + 1 < start.length; k++) largest = Math.max(largest, start[k + 1]! - start[k]!);
  const spare = { ...timed, times: new Float64Array(largest), rows: new Uint32Array(largest) };
  for (let k = 0; k + 1 < start.length; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    if (!isSorted(timed, first, last)) mergeSort(timed, spare, first, last);
  }
}

/** Whether row `a` belongs after row `b` of the same time. */
function later({ account, post }: TimedRows, a: number, b: number): boolean {
  return account[a]! > account[b]! || (account[a]! === account[b]! && post[a]! > post[b]!);
}

function isSorted(timed: TimedRows, start: number, end: number): boolean {
  const { times, rows } = timed;
  for (let i = start + 1; i < end; i++) {
    if (times[i - 1]! > times[i]!) return false;
    if (times[i - 1]! === times[i]! && later(timed, rows[i - 1]!, rows[i]!)) return false;
  }
  return true;
}

function mergeSort(timed: TimedRows, spare: TimedRows, start: number, end: number): void {
  for (let first = start; first < end; first += RUN) insertionSort(timed, first, Math.min(first + RUN, end));
  let from = timed;
  let to = spare;
  let fromAt = start;
  let toAt = 0;
  for (let width = RUN; width < end - start; width *= 2) {
    for (let first = 0; first < end - start; first += 2 * width) {
      const middle = Math.min(first + width, end - start);
      merge(from, fromAt, to, toAt, first, middle, Math.min(middle + width, end - start));
    }
    [from, to] = [to, from];
    [fromAt, toAt] = [toAt, fromAt];
  }
  if (from !== timed) {
    timed.times.set(spare.times.subarray(0, end - start), start);
    timed.rows.set(spare.rows.subarray(0, end - start), start);
  }
}

function insertionSort(timed: TimedRows, start: number, end: number): void {
  const { times, rows } = timed;
  for (let i = start + 1; i < end; i++) {
    const time = times[i]!;
    const row = rows[i]!;
    let j = i - 1;
    while (j >= start && (times[j]! > time || (times[j]! === time && later(timed, rows[j]!, row)))) {
      times[j + 1] = times[j]!;
      rows[j + 1] = rows[j]!;
      j--;
    }
    times[j + 1] = time;
    rows[j + 1] = row;
  }
}

/** Merges places `start` to `middle` and `middle` to `end`, counted from `fromAt`, into the same places from `toAt`. */
function merge(from: TimedRows, fromAt: number, to: TimedRows, toAt: number, start: number, middle: number, end: number): void {
  const { times, rows } = from;
  const leftEnd = fromAt + middle;
  const rightEnd = fromAt + end;
  let left = fromAt + start;
  let right = leftEnd;
  for (let at = toAt + start; at < toAt + end; at++) {
    const takeRight =
      left === leftEnd ||
      (right < rightEnd &&
        (times[left]! > times[right]! || (times[left]! === times[right]! && later(from, rows[left]!, rows[right]!))));
    const next = takeRight ? right++ : left++;
    to.times[at] = times[next]!;
    to.rows[at] = rows[next]!;
  }
}
