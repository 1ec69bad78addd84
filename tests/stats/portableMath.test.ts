import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, exp, log, pow } from "../../src/stats/portableMath.js";

/** Distance in units of the last place of `expected`. */
function ulps(value: number, expected: number): number {
  const unit = Math.abs(expected) < Number.MIN_VALUE / Number.EPSILON ? Number.MIN_VALUE : Math.abs(expected) * Number.EPSILON;
  return Math.abs(value - expected) / unit;
}

describe("log", () => {
  it("has the values of the tables", () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(log(10)).toBe(Math.LN10);
    expect(log(Math.E)).toBe(1);
    // ln 9 - 3 ln 2 from their 20-digit values.
    expect(ulps(log(1.125), 0.11778303565638345)).toBeLessThan(2);
    expect(ulps(log(0.5), -0.6931471805599453)).toBeLessThan(1);
    // The smallest double is 2^-1074.
    expect(ulps(log(Number.MIN_VALUE), -744.4400719213812)).toBeLessThan(1);
  });

  it("is within three units in the last place of the platform's", () => {
    fc.assert(fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => ulps(log(x), Math.log(x)) <= 3));
    fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => x === 1 || ulps(log(x), Math.log(x)) <= 3));
  });

  it("says what isn't defined", () => {
    expect([log(0), log(-0), log(-1), log(NaN), log(Infinity)]).toEqual([-Infinity, -Infinity, NaN, NaN, Infinity]);
  });
});

describe("exp", () => {
  it("has the values of the tables", () => {
    expect(exp(0)).toBe(1);
    expect(ulps(exp(1), Math.E)).toBeLessThan(2);
    expect(ulps(exp(-1), 0.36787944117144233)).toBeLessThan(2);
    expect(ulps(exp(10), 22026.465794806718)).toBeLessThan(2);
  });

  it("is within three units in the last place of the platform's, down to the smallest numbers", () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => ulps(exp(x), Math.exp(x)) <= 3));
    expect(exp(-745)).toBe(Number.MIN_VALUE);
  });

  it("overflows and underflows as doubles do", () => {
    expect([exp(710), exp(Infinity), exp(-746), exp(-Infinity), exp(NaN)]).toEqual([Infinity, Infinity, 0, 0, NaN]);
  });
});

describe("pow", () => {
  it("agrees with powers that are exact", () => {
    expect(pow(2, 10)).toBeCloseTo(1024, 9);
    expect(pow(9, -0.5)).toBeCloseTo(1 / 3, 14);
    expect([pow(0, 2), pow(0, 0), pow(5, 0), pow(0, -1)]).toEqual([0, 1, 1, Infinity]);
  });
});

describe("cosine", () => {
  it("takes parts of a full turn", () => {
    for (const [turns, value] of [[0, 1], [1 / 6, 0.5], [0.25, 0], [1 / 3, -0.5], [0.5, -1], [0.75, 0], [1, 1], [-0.25, 0], [7.5, -1]] as const) {
      expect(cosine(turns)).toBeCloseTo(value, 14);
    }
  });

  it("is near the platform's", () => {
    fc.assert(fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (turns) => Math.abs(cosine(turns) - Math.cos(2 * Math.PI * turns)) < 1e-14));
  });
});
