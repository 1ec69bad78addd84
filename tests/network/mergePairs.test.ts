import fc from "fast-check";
import { expect, it } from "vitest";
import { mergePairs, NO_ROW, type PairColumns } from "../../src/network/mergePairs.js";

type Pair = readonly [number, number];

function columns(pairs: readonly Pair[]): PairColumns {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { source: Uint32Array.from(sorted, ([a]) => a), target: Uint32Array.from(sorted, ([, b]) => b) };
}

it("says of every pair where each list holds it", () => {
  const { source, target, rows } = mergePairs([columns([[0, 1], [2, 3]]), columns([]), columns([[0, 1], [0, 2]])]);
  expect([...source]).toEqual([0, 0, 2]);
  expect([...target]).toEqual([1, 2, 3]);
  expect(rows.map((row) => [...row])).toEqual([[0, NO_ROW, 1], [NO_ROW, NO_ROW, NO_ROW], [0, 1, NO_ROW]]);
});

it("merges no lists to no pairs", () => {
  expect(mergePairs([]).source).toHaveLength(0);
});

it("is the sorted union, whatever the lists", () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 20, selector: String });
  fc.assert(
    fc.property(fc.array(pairs, { maxLength: 4 }), (lists) => {
      const held = lists.map(columns);
      const { source, target, rows } = mergePairs(held);
      const union = new Map(lists.flat().map((pair) => [String(pair), pair]));
      const expected = columns([...union.values()]);
      expect([source, target]).toEqual([expected.source, expected.target]);
      held.forEach((list, l) => {
        for (let i = 0; i < source.length; i++) {
          const row = rows[l]![i]!;
          const holds = lists[l]!.some(([a, b]) => a === source[i] && b === target[i]);
          expect(row === NO_ROW).toBe(!holds);
          if (holds) expect([list.source[row], list.target[row]]).toEqual([source[i], target[i]]);
        }
      });
    }),
  );
});
