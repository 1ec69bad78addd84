import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibration } from "../../../src/evaluate/metrics/calibration.js";
import { createRandom } from "../../../src/stats/random.js";

const of = (said: readonly number[], came: readonly number[], bins: number) => calibration(Float64Array.from(said), Uint8Array.from(came), bins);

describe("calibration", () => {
  it("compares what was said with what came, by hand", () => {
    // Bins {0.1, 0.2} with no positive and {0.6, 0.8} with one: 1/2 |0.15 - 0| + 1/2 |0.7 - 0.5| = 0.175.
    const { error, bins } = of([0.8, 0.1, 0.6, 0.2], [1, 0, 0, 0], 2)!;
    expect(error).toBeCloseTo(0.175, 12);
    expect(bins.map(({ accounts, came }) => [accounts, came])).toEqual([[2, 0], [2, 0.5]]);
    expect(bins[0]!.said).toBeCloseTo(0.15, 12);
    expect(bins[1]!.said).toBeCloseTo(0.7, 12);
  });

  it("never divides ties between bins", () => {
    const { bins } = of([0, 0, 0, 0, 0.5, 1], [0, 0, 0, 0, 1, 1], 3)!;
    expect(bins.map(({ accounts }) => accounts)).toEqual([4, 1, 1]);
    expect(of([0.5, 0.5, 0.5], [1, 0, 0], 3)!.bins).toEqual([{ accounts: 3, said: 0.5, came: 1 / 3 }]);
  });

  it("has an account in each bin where there are more bins than accounts", () => {
    expect(of([0.1, 0.9], [0, 1], 20)!.bins.map(({ accounts }) => accounts)).toEqual([1, 1]);
  });

  it("is 0 for perfect foresight, 1 for its opposite, and undefined without accounts", () => {
    expect(of([0, 1, 1], [0, 1, 1], 10)!.error).toBe(0);
    expect(of([1, 0, 0], [0, 1, 1], 10)!.error).toBe(1);
    expect(of([], [], 10)).toBeNull();
  });

  it("is small where probabilities are true, and not where they are overdone", () => {
    const random = createRandom(5);
    const said = Array.from({ length: 20_000 }, random);
    const came = said.map((p) => (random() < p ? 1 : 0));
    // A bin of 1,000 is off by sqrt(p (1 - p) / 1000), 0.0125 at most.
    expect(of(said, came, 20)!.error).toBeLessThan(0.02);
    // p pushed to p^4 / (p^4 + (1 - p)^4) is off by 0.15 in the mean.
    expect(of(said.map((p) => p ** 4 / (p ** 4 + (1 - p) ** 4)), came, 20)!.error).toBeGreaterThan(0.1);
  });

  it("counts every account once, in bins of rising probability", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 0.1, 0.3, 0.35, 0.8, 1), fc.nat(1)), { minLength: 1 }), fc.integer({ min: 1, max: 8 }), (rows, binsMax) => {
        const { bins, error } = of(rows.map(([p]) => p), rows.map(([, y]) => y), binsMax)!;
        expect(bins.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(rows.length);
        expect(bins.length).toBeLessThanOrEqual(binsMax);
        for (let i = 1; i < bins.length; i++) expect(bins[i]!.said).toBeGreaterThan(bins[i - 1]!.said);
        expect(error).toBeLessThanOrEqual(1);
      }),
    );
  });
});
