import { describe, expect, it } from "vitest";
import { logBinomialTail } from "../../src/stats/binomialTail.js";
import { createRandom } from "../../src/stats/random.js";
import { logWeightedSumBound } from "../../src/stats/weightedSumTail.js";

const alike = (count: number, p: number, times = 1) => ({ count, weight: new Float64Array(count).fill(1), probability: new Float64Array(count).fill(p), times: new Float64Array(count).fill(times) });

describe("logWeightedSumBound", () => {
  it("is Chernoff's relative entropy for equal weights", () => {
    for (const [k, n, p] of [[8, 10, 0.3], [5, 50, 0.01], [19, 20, 0.5]] as const) {
      const q = k / n;
      const entropy = n * (q * Math.log(q / p) + (1 - q) * Math.log((1 - q) / (1 - p)));
      expect(logWeightedSumBound(alike(n, p), k)).toBeCloseTo(-entropy, 9);
      expect(logWeightedSumBound(alike(n, p), k)).toBeGreaterThanOrEqual(logBinomialTail(k, n, p));
    }
  });

  it("takes one entry for several events", () => {
    expect(logWeightedSumBound(alike(5, 0.3, 2), 8)).toBeCloseTo(logWeightedSumBound(alike(10, 0.3), 8), 12);
  });

  it("is 0 up to the mean, ln of all events at the maximum", () => {
    expect(logWeightedSumBound(alike(10, 0.3), 2)).toBe(0);
    expect(logWeightedSumBound(alike(10, 0.3), 10)).toBeCloseTo(10 * Math.log(0.3), 6);
    expect(logWeightedSumBound(alike(0, 0.3), 0)).toBe(0);
  });

  it("stops at what is enough, with a bound that holds", () => {
    const exact = logWeightedSumBound(alike(30, 0.1), 25);
    const early = logWeightedSumBound(alike(30, 0.1), 25, -5);
    expect(early).toBeLessThanOrEqual(-5);
    expect(early).toBeGreaterThanOrEqual(exact);
  });

  it("is never below the frequency with which sums of unequal weights come so high", () => {
    const random = createRandom(1);
    const count = 12;
    const events = { count, weight: Float64Array.from({ length: count }, () => 5 * random()), probability: Float64Array.from({ length: count }, () => 0.5 * random()), times: new Float64Array(count).fill(1) };
    const sums = Array.from({ length: 20_000 }, () => events.weight.reduce((sum, weight, i) => sum + (random() < events.probability[i]! ? weight : 0), 0));
    for (const total of [8, 12, 16, 20]) {
      const found = sums.filter((sum) => sum >= total).length / sums.length;
      expect(Math.exp(logWeightedSumBound(events, total))).toBeGreaterThanOrEqual(found - 0.01);
    }
  });
});
