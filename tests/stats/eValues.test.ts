import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eToP, logBettingEValue, logMeanExp, mergeEValues, pToE } from "../../src/stats/eValues.js";
import { createRandom } from "../../src/stats/random.js";

/** Mean and its standard error. */
function meanOf(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

describe("logBettingEValue", () => {
  it("is the mean over bets of the products, by hand", () => {
    // A hit at 1/4 and a miss at 1/2: (1 + 3b)(1 - b) for b = 0.02, 0.1, 0.4: 1.0388, 1.17, 1.32.
    expect(Math.exp(logBettingEValue([1, 0], [0.25, 0.5]))).toBeCloseTo((1.0388 + 1.17 + 1.32) / 3, 14);
    expect(Math.exp(logBettingEValue([true, false], [0.25, 0.5], [0.5]))).toBeCloseTo(1.25, 14);
  });

  it("has expectation 1 over all outcomes of trials that hit with their chances, whatever the bets", () => {
    const chance = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 8 }), fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { minLength: 1, maxLength: 4 }), (chances, bets) => {
        let expectation = 0;
        for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
          const hits = chances.map((_, i) => (outcome >> i) & 1);
          const probability = chances.reduce((product, p, i) => product * (hits[i] ? p : 1 - p), 1);
          expectation += probability * Math.exp(logBettingEValue(hits, chances, bets));
        }
        expect(expectation).toBeCloseTo(1, 11);
      }),
    );
  });

  it("averages 1 over worlds without effect, and less where chances are upper bounds", () => {
    const random = createRandom(5);
    const evidence = (slack: number): number[] =>
      Array.from({ length: 1000 }, () => {
        const truth = Array.from({ length: 6 }, () => 0.05 + random() / 2);
        const hits = truth.map((p) => random() < p);
        return Math.exp(logBettingEValue(hits, truth.map((p) => p * slack)));
      });
    const fair = meanOf(evidence(1));
    expect(Math.abs(fair.mean - 1)).toBeLessThan(3 * fair.error);
    const careful = meanOf(evidence(1.5));
    expect(careful.mean).toBeLessThan(1);
  });

  it("is right where products leave the range of doubles", () => {
    // One bet of 0.4 on 500 hits at 1e-6: 500 ln(0.6 + 0.4e6); the two smaller bets add e-693 and less.
    const found = logBettingEValue(new Array<number>(500).fill(1), new Float64Array(500).fill(1e-6));
    expect(found).toBeCloseTo(500 * Math.log(0.6 + 0.4e6) - Math.log(3), 8);
    expect(logBettingEValue([1], [Number.MIN_VALUE], [0.4])).toBeCloseTo(Math.log(0.4) - Math.log(Number.MIN_VALUE), 12);
    expect(logBettingEValue(new Array<number>(4000).fill(0), new Float64Array(4000).fill(0.5))).toBeCloseTo(4000 * Math.log(0.98) - Math.log(3), 9);
  });

  it("knows no trials, sure hits, hits without a chance and what isn't a chance", () => {
    expect(logBettingEValue([], [])).toBeCloseTo(0, 14);
    expect(logBettingEValue([1, 1], [1, 1])).toBeCloseTo(0, 14);
    expect(logBettingEValue([1], [0])).toBe(Infinity);
    expect(logBettingEValue([0], [0], [1])).toBe(-Infinity);
    expect([logBettingEValue([1], [1.5]), logBettingEValue([1], [NaN]), logBettingEValue([1, 0], [0.5])]).toEqual([NaN, NaN, NaN]);
  });
});

describe("logMeanExp and mergeEValues", () => {
  it("average in logarithms", () => {
    expect(logMeanExp([Math.log(1), Math.log(3)])).toBeCloseTo(Math.log(2), 15);
    expect(logMeanExp([5000, 5000])).toBe(5000);
    expect(logMeanExp([-5000, -Infinity])).toBeCloseTo(-5000 - Math.LN2, 12);
    expect([logMeanExp([-Infinity, -Infinity]), logMeanExp([1, Infinity]), logMeanExp([1, NaN]), logMeanExp([])]).toEqual([-Infinity, Infinity, NaN, NaN]);
  });

  it("weigh, and find no evidence where there is none", () => {
    expect(mergeEValues([Math.log(1), Math.log(5)], [3, 1])).toBeCloseTo(Math.log(2), 14);
    expect(mergeEValues([Math.log(1), Math.log(3)])).toBeCloseTo(Math.log(2), 15);
    expect(mergeEValues([Infinity, Math.log(2)], [0, 0.5])).toBeCloseTo(Math.log(2), 15);
    expect([mergeEValues([]), mergeEValues([], []), mergeEValues([900], [0])]).toEqual([0, 0, 0]);
  });

  it("stay between the least and the most", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -900, max: 900, noNaN: true }), { minLength: 1, maxLength: 9 }), (logs) => {
        const mean = mergeEValues(logs);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...logs) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...logs) + 1e-9);
      }),
    );
  });
});

describe("pToE", () => {
  it("calibrates by one power, by hand", () => {
    // 0.5 x 0.01^-0.5 = 5.
    expect(Math.exp(pToE(Math.log(0.01), 0.5))).toBeCloseTo(5, 13);
    expect(pToE(-5000, 0.25)).toBeCloseTo(Math.log(0.25) + 3750, 10);
  });

  it("calibrates by the mean over powers", () => {
    // (1 - p + p ln p) / (p (ln p)^2) at p = 0.01: (0.99 - 0.046051701859880914) / (0.01 x 21.207592200561...).
    expect(Math.exp(pToE(Math.log(0.01)))).toBeCloseTo((0.99 + 0.01 * Math.log(0.01)) / (0.01 * Math.log(0.01) ** 2), 12);
    expect(Math.exp(pToE(0))).toBeCloseTo(0.5, 15);
    expect(pToE(-2000)).toBeCloseTo(2000 - 2 * Math.log(2000), 12);
    // Both ways to sum it meet.
    expect(pToE(-1 + 1e-12) - pToE(-1)).toBeCloseTo(0, 11);
    expect([pToE(-Infinity), pToE(0.1), pToE(NaN)]).toEqual([Infinity, NaN, NaN]);
  });

  it.each([undefined, 0.2, 0.5, 0.9])("has area 1 under a uniform p-value (kappa %s)", (kappa) => {
    // The integral over p is one over u = -ln p with weight e^-u.
    let area = 0;
    const step = 0.002;
    for (let u = step / 2; u < 400; u += step) area += Math.exp(pToE(-u, kappa) - u) * step;
    // With x as -ln of the least p the mean over powers still lacks 1 / x.
    expect(area + (kappa === undefined ? 1 / 400 : 0)).toBeCloseTo(1, 4);
  });

  it("averages no more than 1 over p-values of worlds without effect", () => {
    const random = createRandom(3);
    const { mean, error } = meanOf(Array.from({ length: 1000 }, () => Math.exp(pToE(Math.log(1 - random()), 0.7))));
    expect(Math.abs(mean - 1)).toBeLessThan(3 * error);
  });
});

describe("eToP", () => {
  it("is one over e, at most 1", () => {
    expect([eToP(Math.log(20)), eToP(-3), eToP(0), eToP(Infinity)]).toEqual([-Math.log(20), 0, 0, -Infinity]);
  });

  it("undoes no calibration for free", () => {
    fc.assert(fc.property(fc.double({ min: -800, max: 0, noNaN: true }), (logP) => eToP(pToE(logP)) >= logP));
  });
});
