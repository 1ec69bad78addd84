import { growingUint32 } from "../model/columns.js";

/** Pairs of account numbers in columns of equal length, sorted by (source, target). */
export interface PairColumns {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** Says that a list doesn't hold a pair. */
export const NO_ROW = 0xffffffff;

/** The union of sorted lists of pairs; `rows[l][i]` is the place of pair `i` in list `l`, or {@link NO_ROW}. */
export function mergePairs(lists: readonly PairColumns[]): PairColumns & { readonly rows: readonly Uint32Array[] } {
  const source = growingUint32();
  const target = growingUint32();
  const rows = lists.map(() => growingUint32());
  const next = lists.map(() => 0);
  for (;;) {
    const first = listOfSmallest(lists, next);
    if (first === -1) break;
    const a = lists[first]!.source[next[first]!]!;
    const b = lists[first]!.target[next[first]!]!;
    source.push(a);
    target.push(b);
    for (let l = 0; l < lists.length; l++) {
      const row = next[l]!;
      const holds = lists[l]!.source[row] === a && lists[l]!.target[row] === b;
      rows[l]!.push(holds ? row : NO_ROW);
      if (holds) next[l] = row + 1;
    }
  }
  return { source: source.finish(), target: target.finish(), rows: rows.map((column) => column.finish()) };
}

/** The first list whose next pair comes before all others' or is the same; -1 where all are at their end. */
function listOfSmallest(lists: readonly PairColumns[], next: readonly number[]): number {
  let smallest = -1;
  let source = Infinity;
  let target = Infinity;
  for (let l = 0; l < lists.length; l++) {
    const row = next[l]!;
    if (row === lists[l]!.source.length) continue;
    const a = lists[l]!.source[row]!;
    const b = lists[l]!.target[row]!;
    if (a > source || (a === source && b >= target)) continue;
    [smallest, source, target] = [l, a, b];
  }
  return smallest;
}
