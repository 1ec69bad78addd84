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
    const first = smallestNext(lists, next);
    if (!first) break;
    source.push(first.source);
    target.push(first.target);
    lists.forEach((list, l) => {
      const row = next[l]!;
      const holds = list.source[row] === first.source && list.target[row] === first.target;
      rows[l]!.push(holds ? row : NO_ROW);
      if (holds) next[l] = row + 1;
    });
  }
  return { source: source.finish(), target: target.finish(), rows: rows.map((column) => column.finish()) };
}

function smallestNext(lists: readonly PairColumns[], next: readonly number[]): { source: number; target: number } | undefined {
  let smallest: { source: number; target: number } | undefined;
  lists.forEach((list, l) => {
    const row = next[l]!;
    if (row === list.source.length) return;
    const source = list.source[row]!;
    const target = list.target[row]!;
    if (!smallest || source < smallest.source || (source === smallest.source && target < smallest.target)) {
      smallest = { source, target };
    }
  });
  return smallest;
}
