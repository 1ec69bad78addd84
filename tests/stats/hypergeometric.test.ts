import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logHypergeometric, logHypergeometricTail, type Urn } from "../../src/stats/hypergeometric.js";

type Reference = readonly [hits: number, total: number, marked: number, drawn: number, tail: number, point: number];

// mpmath 1.3 with 50 digits, sums of exact binomial coefficients: ln P(X >= hits), ln P(X = hits).
const REFERENCES: readonly Reference[] = [
  [1, 10, 3, 4, -0.18232155679395462621, -0.69314718055994530942],
  [2, 10, 3, 4, -1.0986122886681096914, -1.2039728043259359926],
  [3, 10, 3, 4, -3.4011973816621553754, -3.4011973816621553754],
  // Four aces in a hand of bridge: 11 / 4165.
  [4, 52, 4, 13, -5.936576281802572521, -5.936576281802572521],
  [5, 1000, 30, 40, -5.2203295908285873163, -5.3835739068495336572],
  [30, 1000, 30, 40, -111.5770895143725534, -111.5770895143725534],
  [3, 100000, 50, 60, -12.443224421661045948, -12.44994114249974247],
  // Below the smallest double from here on: the probability itself is e-175 to e-7940.
  [50, 100000, 50, 60, -402.11026037616498819, -402.11026037616498819],
  [200, 1000000, 300, 400, -1437.8989197170419425, -1437.8990192739651394],
  [5000, 10000000, 20000, 30000, -18282.252181898927512, -18282.259742788343513],
  // Around and below the mean.
  [60, 10000000, 20000, 30000, -0.65913622767191275098, -2.964996452604416217],
  [500, 1000, 700, 720, -0.28151646512892451368, -2.973985125832328115],
  [300, 1000, 500, 600, -0.64296515716666502664, -2.966902480180118992],
];

const choose = (n: bigint, k: bigint): bigint => {
  if (k < 0n || k > n) return 0n;
  let ways = 1n;
  for (let i = 1n; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
};

/** ln of a fraction of whole numbers of any size, by its first 60 bits. */
function logRatio(over: bigint, under: bigint): number {
  const log = (n: bigint): number => {
    const shift = Math.max(0, n.toString(2).length - 60);
    return Math.log(Number(n >> BigInt(shift))) + shift * Math.LN2;
  };
  return log(over) - log(under);
}

/** Ways to draw exactly `k` marked objects. */
const ways = (k: number, { total, marked, drawn }: Urn): bigint => choose(BigInt(marked), BigInt(k)) * choose(BigInt(total - marked), BigInt(drawn - k));

const urn = fc
  .integer({ min: 0, max: 120 })
  .chain((total) => fc.record({ total: fc.constant(total), marked: fc.integer({ min: 0, max: total }), drawn: fc.integer({ min: 0, max: total }) }));

describe("logHypergeometricTail", () => {
  it.each(REFERENCES)("of %d in (%d, %d, %d)", (hits, total, marked, drawn, tail, point) => {
    expect(logHypergeometricTail(hits, { total, marked, drawn }) / tail).toBeCloseTo(1, 12);
    expect(logHypergeometric(hits, { total, marked, drawn }) / point).toBeCloseTo(1, 12);
    // Who is marked and who is drawn may change places.
    expect(logHypergeometricTail(hits, { total, marked: drawn, drawn: marked }) / tail).toBeCloseTo(1, 12);
  });

  it("equals fractions of whole numbers", () => {
    fc.assert(
      fc.property(urn, fc.integer({ min: -2, max: 122 }), (made, hits) => {
        const all = choose(BigInt(made.total), BigInt(made.drawn));
        let least = 0n;
        for (let k = Math.max(0, hits); k <= made.drawn; k++) least += ways(k, made);
        const found = logHypergeometricTail(hits, made);
        if (least === 0n) expect(found).toBe(-Infinity);
        else expect(Math.abs(found - logRatio(least, all))).toBeLessThan(1e-12);
        const exact = ways(hits, made);
        if (exact === 0n) expect(logHypergeometric(hits, made)).toBe(-Infinity);
        else expect(Math.abs(logHypergeometric(hits, made) - logRatio(exact, all))).toBeLessThan(1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it("is a p-value: under the null it is at most t with probability t, at every t that it can take", () => {
    for (const made of [{ total: 60, marked: 20, drawn: 15 }, { total: 500, marked: 12, drawn: 300 }, { total: 40, marked: 38, drawn: 39 }]) {
      for (let hits = 0; hits <= made.drawn; hits++) {
        const t = Math.exp(logHypergeometricTail(hits, made));
        let probability = 0;
        for (let k = 0; k <= made.drawn; k++) if (Math.exp(logHypergeometricTail(k, made)) <= t) probability += Math.exp(logHypergeometric(k, made));
        expect(probability).toBeCloseTo(t, 12);
      }
    }
  });

  it("is NaN for urns that can't exist", () => {
    const bad = [{ total: 5, marked: 6, drawn: 1 }, { total: 5, marked: 1, drawn: 6 }, { total: 5, marked: -1, drawn: 1 }, { total: 5.5, marked: 1, drawn: 1 }, { total: NaN, marked: 1, drawn: 1 }];
    for (const made of bad) expect([logHypergeometricTail(1, made), logHypergeometric(1, made)]).toEqual([NaN, NaN]);
    expect([logHypergeometricTail(0.5, { total: 5, marked: 2, drawn: 2 }), logHypergeometric(0.5, { total: 5, marked: 2, drawn: 2 })]).toEqual([NaN, NaN]);
  });
});
