import { describe, expect, it } from "vitest";
import { createCoarseRandom, createRandom } from "../../src/stats/random.js";

describe.each([
  ["createRandom", createRandom],
  ["createCoarseRandom", createCoarseRandom],
])("%s", (_, create) => {
  const draws = (seed: number, count: number): number[] => Array.from({ length: count }, create(seed));

  it("replays from its seed", () => {
    expect(draws(42, 100)).toEqual(draws(42, 100));
    expect(draws(42, 100)).not.toEqual(draws(43, 100));
  });

  it.each([0, 1, 2 ** 31, 2 ** 32 - 1])("lies in [0, 1) and is spread evenly for seed %d", (seed) => {
    const values = draws(seed, 20_000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const bins = new Array<number>(20).fill(0);
    for (const value of values) bins[Math.floor(value * 20)]!++;
    const chiSquare = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    // 19 degrees of freedom: 43.8 is the quantile at 0.999.
    expect(chiSquare).toBeLessThan(43.8);
  });

  it("doesn't repeat its neighbours", () => {
    const values = draws(7, 10_000);
    const products = values.slice(1).map((value, i) => (value - 0.5) * (values[i]! - 0.5));
    const correlation = (12 * products.reduce((sum, value) => sum + value, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.04);
  });

  it.each([1, 2, 3])("begins differently for neighbouring seeds: draw %d over seeds is spread evenly", (draw) => {
    const bins = new Array<number>(20).fill(0);
    for (let seed = 0; seed < 4000; seed++) bins[Math.floor(draws(seed, draw)[draw - 1]! * 20)]!++;
    expect(bins.reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0)).toBeLessThan(43.8);
  });
});

describe("createCoarseRandom", () => {
  it("draws in steps of 2^-32", () => {
    const random = createCoarseRandom(5);
    for (let i = 0; i < 1000; i++) expect(Number.isInteger(random() * 2 ** 32)).toBe(true);
  });
});
