import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedNats, logChanceOfNats } from "../../../src/network/company/chance.js";
import { CLOSEST } from "../../../src/network/company/encounters.js";
import { natsOfMeeting } from "../../../src/network/company/surprise.js";
import { poissonDraw } from "../../../src/stats/poissonDraw.js";
import { createRandom } from "../../../src/stats/random.js";

/** One account that met so many others at rank 1, 2, … in the first half of time, and nobody in the second. */
function accountWith(met: readonly number[], chance: number): { crowds: Int32Array; chances: Float64Array } {
  return { crowds: Int32Array.from({ length: 2 * CLOSEST }, (_, place) => met[place] ?? 0), chances: Float64Array.of(chance, 0) };
}

describe("expectedNats", () => {
  it("sums over ranks how many of the circle are met by chance, times what each is worth", () => {
    // ln(1 / 0.1) - 0.9 = 1.402585 at rank 1, ln(1 / 0.2) - 0.8 = 0.809438 at rank 2.
    expect(expectedNats(accountWith([10, 5], 0.1), 0)).toBeCloseTo(1 * 1.402585 + 0.5 * 0.809438, 6);
  });

  it("adds both halves of time, each with the circle that counts there", () => {
    const crowds = new Int32Array(2 * CLOSEST);
    crowds[0] = 10;
    crowds[CLOSEST] = 10;
    expect(expectedNats({ crowds, chances: Float64Array.of(0.1, 0.01) }, 0)).toBeCloseTo(1.402585 + 0.1 * (Math.log(100) - 0.99), 6);
  });

  it("is nothing without a circle, or where nobody was met", () => {
    expect(expectedNats(accountWith([10], 0), 0)).toBe(0);
    expect(expectedNats(accountWith([], 0.1), 0)).toBe(0);
  });
});

describe("logChanceOfNats", () => {
  it("is Chernoff's bound of a Poisson number where all meetings are worth the same: N ln(N / mean) - N + mean", () => {
    // Mean 1 of the circle at rank 1, worth u; five of them.
    const u = Math.log(10) - 0.9;
    expect(logChanceOfNats(accountWith([10], 0.1), 0, 5 * u, 1)).toBeCloseTo(-(5 * Math.log(5) - 5 + 1), 6);
    // Twice as often: mean 2.
    expect(logChanceOfNats(accountWith([10], 0.1), 0, 5 * u, 2)).toBeCloseTo(-(5 * Math.log(2.5) - 5 + 2), 6);
  });

  it("is certain up to what is expected, and without evidence", () => {
    const account = accountWith([10, 5], 0.1);
    expect(logChanceOfNats(account, 0, expectedNats(account, 0), 1)).toBe(0);
    expect(logChanceOfNats(account, 0, 0, 1)).toBe(0);
    expect(logChanceOfNats(account, 0, 3 * expectedNats(account, 0), 3)).toBeCloseTo(0, 12);
  });

  it("stays finite for nats that no such crowd can bring", () => {
    expect(logChanceOfNats(accountWith([], 0.1), 0, 3, 1)).toBeLessThan(-20);
    expect(Number.isFinite(logChanceOfNats(accountWith([1], 1e-9), 0, 1e6, 1))).toBe(true);
  });

  it("falls with the nats, and rises with the crowd, its chance and the excess", () => {
    const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: CLOSEST });
    fc.assert(
      fc.property(counts, fc.double({ min: 1e-4, max: 0.1, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (met, chance, nats) => {
        const bound = logChanceOfNats(accountWith(met, chance), 0, nats, 1);
        expect(logChanceOfNats(accountWith(met, chance), 0, nats + 1, 1)).toBeLessThanOrEqual(bound + 1e-9);
        expect(logChanceOfNats(accountWith(met, chance), 0, nats, 2)).toBeGreaterThanOrEqual(bound - 1e-9);
        expect(logChanceOfNats(accountWith(met.map((n) => n + 5), chance), 0, nats, 1)).toBeGreaterThanOrEqual(bound - 1e-9);
      }),
    );
  });

  it("bounds the nats of Poisson numbers of meetings", () => {
    const random = createRandom(8);
    const met = [6, 6, 6, 6, 4, 4, 2, 2];
    const account = accountWith(met, 0.03);
    const n = 20_000;
    const draws = Array.from({ length: n }, () => {
      const nats = met.reduce((sum, count, i) => sum + poissonDraw(random, 0.03 * count) * natsOfMeeting(1, 0.03 * (i + 1)), 0);
      return Math.exp(logChanceOfNats(account, 0, nats, 1));
    });
    for (const p of [0.5, 0.2, 0.05]) {
      const part = draws.filter((chance) => chance <= p).length / n;
      expect(part).toBeLessThan(p);
      // No bound that holds because it says nothing.
      expect(part).toBeGreaterThan(p / 20);
    }
  });
});
