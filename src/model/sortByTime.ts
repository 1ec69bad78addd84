const RUN = 16;

/** Columns of equal length that are sorted together. */
export interface TimedColumns {
  readonly seconds: Float64Array;
  readonly account: Uint32Array;
  readonly post: Uint32Array;
}

/**
 * Sorts places `start[k]` to `start[k + 1]` (exclusive) for every k by (seconds, account, post),
 * in place: a bottom-up merge sort on runs made by insertion, which leaves ranges that are in order
 * as they are. It moves whole rows, so that comparing and copying stay local in memory, and works on
 * places in the columns, since a view per range would cost more than sorting it.
 */
export function sortRangesByTime(columns: TimedColumns, start: Uint32Array): void {
  let largest = 0;
  for (let k = 0; k + 1 < start.length; k++) largest = Math.max(largest, start[k + 1]! - start[k]!);
  const spare = { seconds: new Float64Array(largest), account: new Uint32Array(largest), post: new Uint32Array(largest) };
  for (let k = 0; k + 1 < start.length; k++) {
    const first = start[k]!;
    const last = start[k + 1]!;
    if (!isSorted(columns, first, last)) mergeSort(columns, spare, first, last);
  }
}

function isSorted({ seconds, account, post }: TimedColumns, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    if (seconds[i - 1]! < seconds[i]!) continue;
    if (seconds[i - 1]! > seconds[i]! || account[i - 1]! > account[i]!) return false;
    if (account[i - 1]! === account[i]! && post[i - 1]! > post[i]!) return false;
  }
  return true;
}

function mergeSort(columns: TimedColumns, spare: TimedColumns, start: number, end: number): void {
  for (let first = start; first < end; first += RUN) insertionSort(columns, first, Math.min(first + RUN, end));
  const length = end - start;
  let from = columns;
  let to = spare;
  let fromAt = start;
  let toAt = 0;
  for (let width = RUN; width < length; width *= 2) {
    for (let first = 0; first < length; first += 2 * width) {
      const middle = Math.min(first + width, length);
      merge(from, fromAt, to, toAt, first, middle, Math.min(middle + width, length));
    }
    [from, to] = [to, from];
    [fromAt, toAt] = [toAt, fromAt];
  }
  if (from === columns) return;
  columns.seconds.set(spare.seconds.subarray(0, length), start);
  columns.account.set(spare.account.subarray(0, length), start);
  columns.post.set(spare.post.subarray(0, length), start);
}

function insertionSort({ seconds, account, post }: TimedColumns, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const time = seconds[i]!;
    const owner = account[i]!;
    const id = post[i]!;
    let j = i - 1;
    while (j >= start) {
      const later = seconds[j]! > time || (seconds[j]! === time && (account[j]! > owner || (account[j]! === owner && post[j]! > id)));
      if (!later) break;
      seconds[j + 1] = seconds[j]!;
      account[j + 1] = account[j]!;
      post[j + 1] = post[j]!;
      j--;
    }
    seconds[j + 1] = time;
    account[j + 1] = owner;
    post[j + 1] = id;
  }
}

/** Merges places `start` to `middle` and `middle` to `end`, counted from `fromAt`, into the same places from `toAt`. */
function merge(from: TimedColumns, fromAt: number, to: TimedColumns, toAt: number, start: number, middle: number, end: number): void {
  const { seconds, account, post } = from;
  const { seconds: toSeconds, account: toAccount, post: toPost } = to;
  const leftEnd = fromAt + middle;
  const rightEnd = fromAt + end;
  let left = fromAt + start;
  let right = leftEnd;
  for (let at = toAt + start; at < toAt + end; at++) {
    let takeRight = left === leftEnd;
    if (!takeRight && right < rightEnd) {
      const difference = seconds[left]! - seconds[right]! || account[left]! - account[right]! || post[left]! - post[right]!;
      takeRight = difference > 0;
    }
    const next = takeRight ? right++ : left++;
    toSeconds[at] = seconds[next]!;
    toAccount[at] = account[next]!;
    toPost[at] = post[next]!;
  }
}
