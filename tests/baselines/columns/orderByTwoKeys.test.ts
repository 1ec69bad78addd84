import fc from "fast-check";
import { expect, it } from "vitest";
import { orderByTwoKeys } from "../../../src/baselines/columns/orderByTwoKeys.js";

it("equals a stable sort by both keys", () => {
  const key = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key)), (rows) => {
      const order = orderByTwoKeys(Uint32Array.from(rows, ([a]) => a), Uint32Array.from(rows, ([, b]) => b));
      const expected = [...rows.keys()].sort((i, j) => rows[i]![0] - rows[j]![0] || rows[i]![1] - rows[j]![1] || i - j);
      expect([...order]).toEqual(expected);
    }),
  );
});

it("orders by the first key before the second", () => {
  expect([...orderByTwoKeys(Uint32Array.of(2, 1, 2, 1), Uint32Array.of(0, 9, 5, 3))]).toEqual([3, 1, 0, 2]);
});
