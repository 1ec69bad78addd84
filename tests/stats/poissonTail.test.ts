import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonDraw } from "../../src/stats/poissonDraw.js";
import { logPoissonLowerTail, logPoissonTail } from "../../src/stats/poissonTail.js";
import { createRandom } from "../../src/stats/random.js";

interface Case {
  readonly mean: number;
  readonly k: number;
  readonly logAtLeast: number;
  readonly logBelow: number;
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/stats/poissonTail.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

describe("logPoissonTail and logPoissonLowerTail", () => {
  it.each(cases)("of $k at $mean", ({ mean, k, logAtLeast, logBelow }) => {
    expect(logPoissonTail(k, mean) / logAtLeast).toBeCloseTo(1, 11);
    // -0 where the other side has underflowed.
    if (logBelow > -1e-300) expect(logPoissonLowerTail(k - 1, mean)).toBeCloseTo(0, 15);
    else expect(logPoissonLowerTail(k - 1, mean) / logBelow).toBeCloseTo(1, 11);
  });

  it("make one together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 1e-3, max: 300, noNaN: true }), (k, mean) => {
        expect(Math.exp(logPoissonTail(k, mean)) + Math.exp(logPoissonLowerTail(k - 1, mean))).toBeCloseTo(1, 12);
      }),
    );
  });

  it("know what is certain, what can't be, and what isn't a mean", () => {
    expect([logPoissonTail(0, 3), logPoissonTail(-2, 3), logPoissonTail(1, 0), logPoissonTail(0, 0)]).toEqual([0, 0, -Infinity, 0]);
    expect([logPoissonLowerTail(-1, 3), logPoissonLowerTail(0, 0), logPoissonLowerTail(0, 3)]).toEqual([-Infinity, 0, -3]);
    expect([logPoissonTail(1, -1), logPoissonTail(1, NaN), logPoissonTail(1.5, 1), logPoissonTail(1, Infinity)]).toEqual([NaN, NaN, NaN, NaN]);
    expect([logPoissonLowerTail(1, -1), logPoissonLowerTail(1.5, 1)]).toEqual([NaN, NaN]);
  });

  it("are p-values: under the null at most t with probability at most t", () => {
    const random = createRandom(23);
    const worlds = 1000;
    const drawn = Array.from({ length: worlds }, () => {
      const mean = 30 * random() ** 3;
      const count = poissonDraw(random, mean);
      return [Math.exp(logPoissonTail(count, mean)), Math.exp(logPoissonLowerTail(count, mean))] as const;
    });
    for (const t of [0.01, 0.05, 0.2, 0.5, 0.8]) {
      const bound = t + 3 * Math.sqrt((t * (1 - t)) / worlds);
      expect(drawn.filter(([upper]) => upper <= t).length / worlds).toBeLessThan(bound);
      expect(drawn.filter(([, lower]) => lower <= t).length / worlds).toBeLessThan(bound);
    }
    expect(drawn.filter(([upper]) => upper <= 0.5).length / worlds).toBeGreaterThan(0.3);
  });
});
