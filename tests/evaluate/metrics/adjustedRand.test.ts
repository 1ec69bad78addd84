import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contingency } from "../../../src/evaluate/clusters/contingency.js";
import { adjustedRand } from "../../../src/evaluate/metrics/adjustedRand.js";
import { related, seventeen, unrelated } from "../clusters/labels.js";

const of = (a: readonly number[], b: readonly number[]): number | null => adjustedRand(contingency(a, b));

describe("adjustedRand", () => {
  it("is right by hand", () => {
    // Pairs within: 3 + 1 = 4 and 3 + 1 = 4, 1 in both, 21 in all: (1 - 16/21) / (4 - 16/21) = 5/68.
    expect(of([1, 1, 1, 2, 2, 3, 4], [1, 1, 3, 1, 4, 2, 2])).toBeCloseTo(5 / 68, 14);
    // Against its like, crossed: expected 4/6, (0 - 4/6) / (2 - 4/6) = -1/2.
    expect(of([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 14);
  });

  // adjusted_rand_score of scikit-learn 1.9.1.
  it.each([
    [seventeen, 0.2669404517453799],
    [unrelated, -0.001010165812704532],
    [related, 0.5238766421169208],
  ])("is what scikit-learn returns, case %#", ({ a, b }, expected) => {
    expect(of(a, b)).toBeCloseTo(expected, 12);
  });

  it("is 1 for the same division under other names, also of one group and of groups of one", () => {
    expect(of([0, 0, 1, 2], [5, 5, 9, 1])).toBe(1);
    expect(of([0, 0, 0], [1, 1, 1])).toBe(1);
    expect(of([0, 1, 2], [2, 1, 0])).toBe(1);
    expect(of([0], [0])).toBe(1);
  });

  it("is 0 where one division says nothing, and undefined without items", () => {
    expect(of([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
    expect(of([0, 0, 1, 1], [0, 0, 0, 0])).toBe(0);
    expect(of([], [])).toBeNull();
  });

  it("is symmetric", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 }), (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        expect(of(a, b)).toBeCloseTo(of(b, a)!, 12);
      }),
    );
  });
});
