import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logBinomial } from "../../src/stats/logBinomial.js";

describe("logBinomial", () => {
  // mpmath 1.3 with 50 digits: log(binomial(n, x)) + x log(p) + (n - x) log(1 - p).
  it.each([
    [0, 10, 0.25, -2.8768207245178092744],
    [10, 10, 0.25, -13.862943611198906188],
    [3, 10, 0.25, -1.3851658477400923543],
    [0, 5, 0.75, -6.9314718055994530942],
    [1, 1, 0.75, -0.28768207245178092744],
    [500, 1000, 0.5, -3.6799189920941293417],
    [1, 1000, 0.5, -686.23942528096317237],
    [999, 1000, 0.5, -686.23942528096317237],
    [250000, 1000000, 0.25, -6.9897059565120851316],
    [10, 1000000, 0.25, -287570.00792666118381],
    [0, 1000000, 2 ** -40, -9.0949470177334182822e-7],
    [1, 1000000, 2 ** -40, -13.910377573927330551],
  ])("of %d in %d at %d", (successes, trials, p, expected) => {
    expect(logBinomial(successes, trials, p, 1 - p) / expected).toBeCloseTo(1, 12);
  });

  it("is certain without trials, and sums to 1 with any", () => {
    expect(logBinomial(0, 0, 0.3, 0.7)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (trials, p) => {
        let sum = 0;
        for (let successes = 0; successes <= trials; successes++) sum += Math.exp(logBinomial(successes, trials, p, 1 - p));
        expect(sum).toBeCloseTo(1, 11);
      }),
    );
  });
});
