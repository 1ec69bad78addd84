import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedMedian } from "../../src/stats/weightedMedian.js";

describe("weightedMedian", () => {
  it.each([
    [[1, 2, 3], [1, 1, 1], 2],
    [[1, 2, 3, 10], [1, 1, 1, 1], 2.5],
    [[1, 2, 3], [3, 1, 1], 1],
    [[1, 2, 3], [1, 0, 1], 2],
    [[1, 2, 3], [2, 1, 1], 1.5],
    [[5], [0.5], 5],
    [[1, 2, Infinity], [1, 1, 1], 2],
    [[1, Infinity], [1, 1], Infinity],
    [[Infinity, Infinity], [1, 1], Infinity],
  ])("of %j with weights %j is %d", (sorted, weights, expected) => {
    expect(weightedMedian(sorted, weights)).toBe(expected);
  });

  it("is NaN without weight", () => {
    expect(weightedMedian([], [])).toBeNaN();
    expect(weightedMedian([1, 2], [0, 0])).toBeNaN();
  });

  it("is the middle of the values written out as often as they count", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 4 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (given) => {
        const sorted = given.sort(([a], [b]) => a - b);
        const all = sorted.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
        const half = all.length / 2;
        const expected = all.length === 0 ? NaN : all.length % 2 === 1 ? all[Math.floor(half)]! : (all[half - 1]! + all[half]!) / 2;
        expect(weightedMedian(sorted.map(([value]) => value), sorted.map(([, weight]) => weight))).toBe(expected);
      }),
    );
  });
});
