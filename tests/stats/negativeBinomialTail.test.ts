import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logNegativeBinomialTail } from "../../src/stats/negativeBinomialTail.js";
import { poissonDraw } from "../../src/stats/poissonDraw.js";
import { logPoissonTail } from "../../src/stats/poissonTail.js";
import { createRandom } from "../../src/stats/random.js";

interface Case {
  readonly mean: number;
  readonly size: number;
  readonly atLeast: number;
  readonly logTail: number;
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/stats/negativeBinomialTail.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

describe("logNegativeBinomialTail", () => {
  it.each(cases)("at least $atLeast at $mean, size $size", ({ mean, size, atLeast, logTail }) => {
    expect(logNegativeBinomialTail(atLeast, mean, size) / logTail).toBeCloseTo(1, 10);
  });

  it("is geometric for size 1", () => {
    // P(N >= k) = (mean / (1 + mean))^k.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 1e-6, max: 300, noNaN: true }), (k, mean) => {
        expect(logNegativeBinomialTail(k, mean, 1) / (-k * Math.log1p(1 / mean))).toBeCloseTo(1, 10);
      }),
    );
  });

  it("is Poisson without spread", () => {
    expect(logNegativeBinomialTail(9, 3, Infinity)).toBe(logPoissonTail(9, 3));
    expect(logNegativeBinomialTail(9, 3, 1e10)).toBeCloseTo(logPoissonTail(9, 3), 7);
  });

  it("falls with the count, rises with the mean, and is heavier the more it spreads", () => {
    const tails = [1, 2, 5, 30, 31, 100].map((k) => logNegativeBinomialTail(k, 30, 4));
    expect(tails).toEqual([...tails].sort((a, b) => b - a));
    expect(logNegativeBinomialTail(50, 31, 4)).toBeGreaterThan(logNegativeBinomialTail(50, 30, 4));
    expect(logNegativeBinomialTail(90, 30, 4)).toBeGreaterThan(logNegativeBinomialTail(90, 30, 40));
  });

  it("knows what is certain, what can't be, and what isn't a distribution", () => {
    expect([logNegativeBinomialTail(0, 3, 1), logNegativeBinomialTail(-1, 3, 1), logNegativeBinomialTail(1, 0, 1)]).toEqual([0, 0, -Infinity]);
    expect([logNegativeBinomialTail(1, -1, 1), logNegativeBinomialTail(1, 1, 0), logNegativeBinomialTail(1, 1, NaN), logNegativeBinomialTail(0.5, 1, 1)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it("is a p-value: under the null at most t with probability at most t", () => {
    const random = createRandom(29);
    const worlds = 1000;
    // Size 1: the Poisson mean is exponential.
    const p = Array.from({ length: worlds }, () => {
      const mean = 20 * random();
      return Math.exp(logNegativeBinomialTail(poissonDraw(random, -mean * Math.log(1 - random())), mean, 1));
    });
    for (const t of [0.01, 0.05, 0.2, 0.5, 0.8]) expect(p.filter((value) => value <= t).length / worlds).toBeLessThan(t + 3 * Math.sqrt((t * (1 - t)) / worlds));
    expect(p.filter((value) => value <= 0.5).length / worlds).toBeGreaterThan(0.35);
  });
});
