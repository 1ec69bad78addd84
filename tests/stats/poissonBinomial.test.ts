import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logBinomialTail } from "../../src/stats/binomialTail.js";
import { logPoissonBinomialTail } from "../../src/stats/poissonBinomial.js";
import { createRandom } from "../../src/stats/random.js";

interface Case {
  readonly cycle: readonly number[];
  readonly n: number;
  readonly atLeast: number;
  readonly logTail: number;
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/stats/poissonBinomial.json", import.meta.url), "utf8")) as { cases: readonly Case[] };
const repeated = (cycle: readonly number[], n: number): number[] => Array.from({ length: n }, (_, i) => cycle[i % cycle.length]!);
const exact = (one: Case): boolean => Math.min(one.atLeast, one.n - one.atLeast) < 64;

/** Chances of every count, by plain convolution. */
function distribution(chances: readonly number[]): number[] {
  let counts = [1];
  for (const p of chances) counts = [...counts, 0].map((here, k) => here * (1 - p) + (k > 0 ? counts[k - 1]! * p : 0));
  return counts;
}

describe("logPoissonBinomialTail", () => {
  it.each(cases.filter(exact))("exactly $atLeast of $n at $cycle", ({ cycle, n, atLeast, logTail }) => {
    expect(logPoissonBinomialTail(repeated(cycle, n), atLeast) / logTail).toBeCloseTo(1, 11);
  });

  it.each(cases.filter((one) => !exact(one)))("by the saddlepoint $atLeast of $n at $cycle", ({ cycle, n, atLeast, logTail }) => {
    const found = logPoissonBinomialTail(repeated(cycle, n), atLeast);
    expect(Math.abs(found - logTail)).toBeLessThan(1e-5);
    // Near certainty the logarithm keeps its digits too.
    expect(Math.abs(found / logTail - 1)).toBeLessThan(1e-6);
  });

  it("isn't Poisson: 12 of 12 at a third", () => {
    expect(Math.exp(logPoissonBinomialTail(repeated([1 / 3], 12), 12))).toBeCloseTo(1.88e-6, 8);
    expect(logPoissonBinomialTail(repeated([1 / 3], 12), 12)).toBeCloseTo(-12 * Math.log(3), 12);
  });

  it("is the convolution of its trials", () => {
    const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-200, 1e-9, 1 - 1e-9));
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 40 }), fc.integer({ min: -1, max: 42 }), (chances, atLeast) => {
        const upper = distribution(chances).slice(Math.max(0, atLeast)).reduceRight((sum, p) => sum + p, 0);
        const found = logPoissonBinomialTail(chances, atLeast);
        expect(found).toBeLessThanOrEqual(0);
        // Where the convolution itself has digits.
        if (upper > 1e-250) expect(Math.exp(found - Math.log(upper))).toBeCloseTo(1, 11);
        else expect(found).toBeLessThan(-575);
      }),
      { numRuns: 500 },
    );
  });

  it("doesn't depend on the order of trials, and falls with the count", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 200 }), (chances) => {
        let before = 0;
        for (let k = 1; k <= chances.length; k += 7) {
          const found = logPoissonBinomialTail(chances, k);
          expect(found).toBeLessThanOrEqual(before);
          expect(logPoissonBinomialTail([...chances].reverse(), k) - found).toBeCloseTo(0, 8);
          before = found;
        }
      }),
      { numRuns: 50 },
    );
  });

  it("is binomial for equal chances, across the border between both ways", () => {
    for (const n of [127, 128, 129, 130, 1000]) {
      for (const p of [0.05, 0.3, 0.5]) {
        for (let k = 1; k <= n; k += n > 500 ? 31 : 3) expect(Math.abs(logPoissonBinomialTail(repeated([p], n), k) - logBinomialTail(k, n, p))).toBeLessThan(1e-5);
      }
    }
  });

  it("knows what is certain, what can't be, and what isn't a chance", () => {
    expect([logPoissonBinomialTail([], 0), logPoissonBinomialTail([], 1), logPoissonBinomialTail([0.5], -3)]).toEqual([0, -Infinity, 0]);
    expect([logPoissonBinomialTail([0, 0, 0.5], 2), logPoissonBinomialTail([1, 1, 0.5], 2)]).toEqual([-Infinity, 0]);
    expect(logPoissonBinomialTail([1, 0, 1, 0.5], 3)).toBeCloseTo(-Math.LN2, 15);
    expect(logPoissonBinomialTail(repeated([Number.MIN_VALUE], 3), 2)).toBeCloseTo(Math.log(3) + 2 * Math.log(Number.MIN_VALUE), 9);
    for (const bad of [[-0.1], [1.1], [NaN], [0.5, Infinity]]) expect(logPoissonBinomialTail(bad, 1)).toBeNaN();
    expect(logPoissonBinomialTail([0.5], 0.5)).toBeNaN();
  });

  it("leaves its input as it was", () => {
    const chances = Float64Array.of(0.2, 0, 1, 0.7);
    logPoissonBinomialTail(chances, 2);
    expect([...chances]).toEqual([0.2, 0, 1, 0.7]);
  });

  it("is a p-value: under the null it is at most t with probability at most t", () => {
    const random = createRandom(11);
    const worlds = 1000;
    const p = Array.from({ length: worlds }, () => {
      const chances = Array.from({ length: 5 + Math.floor(random() * 150) }, () => random() ** 2);
      const hits = chances.reduce((sum, chance) => sum + (random() < chance ? 1 : 0), 0);
      return { upper: Math.exp(logPoissonBinomialTail(chances, hits)), next: Math.exp(logPoissonBinomialTail(chances, hits + 1)) };
    });
    for (const t of [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      const error = Math.sqrt((t * (1 - t)) / worlds);
      expect(p.filter(({ upper }) => upper <= t).length / worlds).toBeLessThan(t + 3 * error);
      // Uniform once the step of the discrete distribution is filled in.
      const filled = p.reduce((sum, { upper, next }) => sum + Math.min(1, Math.max(0, (t - next) / (upper - next))), 0) / worlds;
      expect(Math.abs(filled - t)).toBeLessThan(3 * error);
    }
  });
});
