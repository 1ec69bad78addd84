import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { logEOfStanding, measureUsual, POSTS_MIN, scoreCompany, standing } from "../../../src/network/company/standing.js";

/** What scoring looks at: own surprise, and partners by number. */
function scores(surprise: readonly number[], lists: readonly (readonly number[])[]): number[] {
  const partners = new Int32Array(surprise.length * PARTNERS).fill(-1);
  lists.forEach((list, a) => partners.set(list, a * PARTNERS));
  return [...scoreCompany({ surprise: Float64Array.from(surprise), partners })];
}

describe("scoreCompany", () => {
  it("is half an account's own surprise and half the mean of its five most surprising partners", () => {
    const surprise = [2, 1, 2, 3, 4, 5, 6];
    // Partners 1 to 6: the five highest are 2, 3, 4, 5 and 6.
    expect(scores(surprise, [[1, 2, 3, 4, 5, 6]])[0]).toBeCloseTo(1 + 4 / 2, 12);
  });

  it("counts missing partners as nothing, so that one striking partner isn't enough", () => {
    expect(scores([2, 5], [[1], []])).toEqual([1 + 0.5, 2.5]);
  });

  it("scores nobody of nobody", () => {
    expect(scores([], [])).toEqual([]);
  });
});

describe("measureUsual", () => {
  const posts = (n: number): Int32Array => new Int32Array(n).fill(POSTS_MIN);

  it("looks at accounts with enough posts only", () => {
    const usual = measureUsual(Float64Array.of(1, 2, 3, 1000), Int32Array.of(3, 3, 3, 2));
    expect(usual.tested).toBe(3);
    expect(usual.median).toBe(2);
  });

  it("leaves out those who stand out before it measures the spread", () => {
    const grid = Float64Array.from({ length: 1001 }, (_, i) => i / 1000);
    const clean = measureUsual(grid, posts(1001));
    const campaign = Float64Array.from({ length: 100 }, (_, i) => 50 + i);
    const mixed = measureUsual(Float64Array.from([...grid, ...campaign]), posts(1101));
    expect(mixed.median).toBeCloseTo(clean.median, 12);
    expect(mixed.scale).toBeCloseTo(clean.scale, 12);
  });

  it("doesn't depend on the order of accounts", () => {
    const values = Float64Array.from({ length: 501 }, (_, i) => ((i * 37) % 501) ** 2);
    expect(measureUsual(values.slice().reverse(), posts(501))).toEqual(measureUsual(values, posts(501)));
  });

  it("has no spread where most accounts are alike", () => {
    expect(measureUsual(Float64Array.from({ length: 100 }, (_, i) => (i < 90 ? 0 : i)), posts(100)).scale).toBe(0);
  });
});

describe("standing", () => {
  it("is the distance from the median in standard deviations", () => {
    expect(standing({ tested: 500, median: 0.2, scale: 0.1 }, 0.5, 98)).toBeCloseTo(3, 12);
  });

  it("takes few posts for no more than they tell: a nat through the root of their number and two", () => {
    expect(standing({ tested: 500, median: 0.2, scale: 0.1 }, 1.2, 14)).toBeCloseTo(4, 12);
    expect(standing({ tested: 500, median: 0.2, scale: 0.1 }, 1.2, 2)).toBeCloseTo(2, 12);
    expect(standing({ tested: 500, median: 0, scale: 0 }, 1, 7)).toBeCloseTo(3, 12);
  });
});

describe("logEOfStanding", () => {
  it("is the mean likelihood ratio over shifts of 2 to 6", () => {
    // (e^-2 + e^-4.5 + e^-8 + e^-12.5 + e^-18) / 5 = 0.02935781 and (1 + e^1.5 + e^2 + e^1.5 + 1) / 5 at z = 4.
    const ratio = (z: number): number => [2, 3, 4, 5, 6].reduce((sum, s) => sum + Math.exp(s * z - (s * s) / 2), 0) / 5;
    for (const z of [0, 1, 4]) expect(logEOfStanding(z)).toBeCloseTo(Math.log(ratio(z)), 12);
    expect(Math.exp(logEOfStanding(0))).toBeCloseTo(0.0293570, 6);
  });

  it("rises with z, without leaving the range of doubles", () => {
    const values = [-40, -1, 0, 2, 4, 40, 400].map(logEOfStanding);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});
