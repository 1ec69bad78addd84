import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCorrelation } from "../../src/stats/rankCorrelation.js";

describe("rankCorrelation", () => {
  it.each([
    // The example of SciPy's documentation of spearmanr.
    [[1, 2, 3, 4, 5], [5, 6, 7, 8, 7], 0.8207826816681233],
    // IQ and hours of television, the textbook's example without ties: 1 - 6 * 194 / 990.
    [[106, 86, 100, 101, 99, 103, 97, 113, 112, 110], [7, 0, 27, 50, 28, 29, 20, 12, 6, 17], -29 / 165],
    // By hand: ranks 1.5 1.5 3.5 3.5 against 1 2.5 2.5 4; sums of products 4 - 0.5 and 4, 4.5.
    [[1, 1, 2, 2], [1, 2, 2, 3], 3 / Math.sqrt(4 * 4.5)],
    [[1, 2, 3], [30, 20, 10], -1],
  ])("%j and %j", (x, y, expected) => {
    expect(rankCorrelation(x, y)).toBeCloseTo(expected, 12);
  });

  it.each([[[], []], [[1], [1]], [[1, 2], [3]], [[1, 1, 1], [1, 2, 3]]])("is NaN for %j and %j", (x, y) => {
    expect(rankCorrelation(x, y)).toBeNaN();
  });

  it("sees order alone, and knows no first and second", () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        const rho = rankCorrelation(x, y);
        if (Number.isNaN(rho)) return;
        expect(Math.abs(rho)).toBeLessThanOrEqual(1);
        expect(rankCorrelation(y, x)).toBeCloseTo(rho, 12);
        expect(rankCorrelation(x.map((a) => a ** 3), y.map((b) => 5 * b - 7))).toBeCloseTo(rho, 12);
        expect(rankCorrelation(x.map((a) => -a), y)).toBeCloseTo(-rho, 12);
      }),
    );
  });
});
