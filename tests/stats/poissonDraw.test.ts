import { describe, expect, it } from "vitest";
import { poissonDraw } from "../../src/stats/poissonDraw.js";
import { createRandom } from "../../src/stats/random.js";

/** Probabilities of a Poisson number, by its definition. */
function probability(k: number, mean: number): number {
  let p = Math.exp(-mean);
  for (let i = 1; i <= k; i++) p *= mean / i;
  return p;
}

describe("poissonDraw", () => {
  // Both algorithms, and the border between them. Chi-squared over cells of at least 20 expected draws; the limit is
  // the 0.999 quantile by Wilson and Hilferty's approximation.
  it.each([0.3, 1, 4, 9.99, 10, 30, 200])("follows the distribution with mean %d", (mean) => {
    const random = createRandom(11);
    const draws = 40_000;
    const counts = new Map<number, number>();
    for (let i = 0; i < draws; i++) {
      const k = poissonDraw(random, mean);
      counts.set(k, (counts.get(k) ?? 0) + 1);
    }
    let [chiSquare, cells, pooledExpected, pooledFound] = [0, 0, draws, draws];
    for (let k = 0; k < mean + 20 * Math.sqrt(mean + 1); k++) {
      const expected = draws * probability(k, mean);
      if (expected < 20) continue;
      chiSquare += ((counts.get(k) ?? 0) - expected) ** 2 / expected;
      pooledExpected -= expected;
      pooledFound -= counts.get(k) ?? 0;
      cells++;
    }
    chiSquare += (pooledFound - pooledExpected) ** 2 / pooledExpected;
    expect(cells).toBeGreaterThan(2);
    const h = 2 / (9 * cells);
    expect(chiSquare).toBeLessThan(cells * (1 - h + 3.09 * Math.sqrt(h)) ** 3);
  });

  it("has mean and variance of a million", () => {
    const random = createRandom(3);
    const values = Array.from({ length: 20_000 }, () => poissonDraw(random, 1e6) - 1e6);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    // Four standard errors: 1000 / sqrt(20000) of the mean, sqrt(2 / 20000) of the variance.
    expect(Math.abs(mean)).toBeLessThan(4 * 7.08);
    expect(Math.abs(variance / 1e6 - 1)).toBeLessThan(4 * 0.01);
  });

  it("is 0 for a mean of 0, and ends for the largest number that a generator gives", () => {
    expect(poissonDraw(() => 0.999999, 0)).toBe(0);
    const most = poissonDraw(() => 1 - 2 ** -53, 1);
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThan(500);
  });
});
