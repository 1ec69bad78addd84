import { ENTRY, OBJECT, type Rows } from "./rows.js";

/** Merges the rows of two accounts; calls `visit` with the ranges of entries of every object that both share. */
export function forEachCommonObject(
  { start, entries }: Rows,
  a: number,
  b: number,
  visit: (object: number, i0: number, i1: number, j0: number, j1: number) => void,
): void {
  const iEnd = start[a + 1]!;
  const jEnd = start[b + 1]!;
  let i = start[a]!;
  let j = start[b]!;
  while (i < iEnd && j < jEnd) {
    const o = entries[i * ENTRY + OBJECT]!;
    const p = entries[j * ENTRY + OBJECT]!;
    // One step is mostly enough between accounts of like activity; only then a search pays.
    if (o < p) {
      if (++i < iEnd && entries[i * ENTRY + OBJECT]! < p) i = skipTo(entries, i, iEnd, p);
    } else if (p < o) {
      if (++j < jEnd && entries[j * ENTRY + OBJECT]! < o) j = skipTo(entries, j, jEnd, o);
    }
    if (o === p) {
      const i0 = i;
      const j0 = j;
      while (i < iEnd && entries[i * ENTRY + OBJECT] === o) i++;
      while (j < jEnd && entries[j * ENTRY + OBJECT] === o) j++;
      visit(o, i0, i, j0, j);
    }
  }
}

/** First entry after `at` whose object is not less than `o`: galloping, then bisection. */
function skipTo(entries: Int32Array, at: number, end: number, o: number): number {
  let step = 1;
  let low = at;
  while (low + step < end && entries[(low + step) * ENTRY + OBJECT]! < o) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  low++;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle * ENTRY + OBJECT]! < o) low = middle + 1;
    else high = middle;
  }
  return low;
}
