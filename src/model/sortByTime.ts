const RUN = 16;

/**
 * Sorts `times` ascending and moves `rows` with them; rows of equal time are ordered by
 * `later(a, b)`, true if row `a` belongs after row `b`. In place; a bottom-up merge sort on
 * runs made by insertion, stopping at once where the input is in order.
 */
export function sortByTime(times: Float64Array, rows: Uint32Array, later: (a: number, b: number) => boolean): void {
  const n = times.length;
  if (isSorted(times, rows, later)) return;
  for (let start = 0; start < n; start += RUN) insertionSort(times, rows, later, start, Math.min(start + RUN, n));
  let [fromTimes, fromRows] = [times, rows];
  let [toTimes, toRows] = n > RUN ? [new Float64Array(n), new Uint32Array(n)] : [times, rows];
  for (let width = RUN; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      merge(fromTimes, fromRows, toTimes, toRows, later, start, middle, Math.min(middle + width, n));
    }
    [fromTimes, fromRows, toTimes, toRows] = [toTimes, toRows, fromTimes, fromRows];
  }
  if (fromTimes !== times) {
    times.set(fromTimes);
    rows.set(fromRows);
  }
}

type Later = (a: number, b: number) => boolean;

function isSorted(times: Float64Array, rows: Uint32Array, later: Later): boolean {
  for (let i = 1; i < times.length; i++) {
    if (times[i - 1]! > times[i]!) return false;
    if (times[i - 1]! === times[i]! && later(rows[i - 1]!, rows[i]!)) return false;
  }
  return true;
}

function insertionSort(times: Float64Array, rows: Uint32Array, later: Later, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const time = times[i]!;
    const row = rows[i]!;
    let j = i - 1;
    while (j >= start && (times[j]! > time || (times[j]! === time && later(rows[j]!, row)))) {
      times[j + 1] = times[j]!;
      rows[j + 1] = rows[j]!;
      j--;
    }
    times[j + 1] = time;
    rows[j + 1] = row;
  }
}

function merge(
  times: Float64Array,
  rows: Uint32Array,
  toTimes: Float64Array,
  toRows: Uint32Array,
  later: Later,
  start: number,
  middle: number,
  end: number,
): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takeRight =
      left === middle ||
      (right < end &&
        (times[left]! > times[right]! || (times[left]! === times[right]! && later(rows[left]!, rows[right]!))));
    const from = takeRight ? right++ : left++;
    toTimes[at] = times[from]!;
    toRows[at] = rows[from]!;
  }
}
