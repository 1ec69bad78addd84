import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedNats, logChanceInCrowds, logChanceInPosts, logChanceOfNats } from "../../../src/network/company/chance.js";
import { CLOSEST } from "../../../src/network/company/encounters.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";
import { natsOfMeeting } from "../../../src/network/company/surprise.js";
import { logNormalTail } from "../../../src/stats/normalTail.js";
import { poissonDraw } from "../../../src/stats/poissonDraw.js";
import { createRandom } from "../../../src/stats/random.js";

/** One account that met so many others at rank 1, 2, … in the first quarter of time, and nobody in the others. */
function accountWith(met: readonly number[], chance: number): { crowds: Int32Array; chances: Float64Array } {
  return { crowds: Int32Array.from({ length: QUARTERS * CLOSEST }, (_, place) => met[place] ?? 0), chances: Float64Array.of(chance, 0, 0, 0) };
}

describe("expectedNats", () => {
  it("sums over ranks how many of the circle are met by chance, times what each is worth", () => {
    // ln(1 / 0.1) - 0.9 = 1.402585 at rank 1, ln(1 / 0.2) - 0.8 = 0.809438 at rank 2.
    expect(expectedNats(accountWith([10, 5], 0.1), 0)).toBeCloseTo(1 * 1.402585 + 0.5 * 0.809438, 6);
  });

  it("adds all quarters of time, each with the circle that counts there", () => {
    const crowds = new Int32Array(QUARTERS * CLOSEST);
    crowds[0] = 10;
    crowds[CLOSEST] = 10;
    expect(expectedNats({ crowds, chances: Float64Array.of(0.1, 0.01, 0, 0) }, 0)).toBeCloseTo(1.402585 + 0.1 * (Math.log(100) - 0.99), 6);
  });

  it("is nothing without a circle, or where nobody was met", () => {
    expect(expectedNats(accountWith([10], 0), 0)).toBe(0);
    expect(expectedNats(accountWith([], 0.1), 0)).toBe(0);
  });
});

describe("logChanceInCrowds", () => {
  it("is Esscher's approximation of a Poisson tail where all meetings are worth the same", () => {
    // Mean 1 of the circle at rank 1, worth u; five of them: s u = ln 5, K(s) - s N = 4 - 5 ln 5, x = ln 5 sqrt(5).
    const u = Math.log(10) - 0.9;
    const lnTail = (n: number, mean: number): number => n - mean - n * Math.log(n / mean) + (Math.log(n / mean) ** 2 * n) / 2 + logNormalTail(Math.log(n / mean) * Math.sqrt(n));
    expect(logChanceInCrowds(accountWith([10], 0.1), 0, 5 * u, 1)).toBeCloseTo(lnTail(5, 1), 6);
    // Twice as often: mean 2.
    expect(logChanceInCrowds(accountWith([10], 0.1), 0, 5 * u, 2)).toBeCloseTo(lnTail(5, 2), 6);
  });

  it("is certain up to what is expected, and without evidence", () => {
    const account = accountWith([10, 5], 0.1);
    expect(logChanceInCrowds(account, 0, expectedNats(account, 0) * 0.999, 1)).toBe(0);
    expect(logChanceInCrowds(account, 0, expectedNats(account, 0) * 1.001, 1)).toBeGreaterThan(Math.log(0.499));
    expect(logChanceInCrowds(account, 0, 0, 1)).toBe(0);
    expect(logChanceInCrowds(account, 0, 2.999 * expectedNats(account, 0), 3)).toBe(0);
  });

  it("stays finite for nats that no such crowd can bring", () => {
    expect(logChanceInCrowds(accountWith([], 0.1), 0, 3, 1)).toBeLessThan(-20);
    expect(Number.isFinite(logChanceInCrowds(accountWith([1], 1e-9), 0, 1e6, 1))).toBe(true);
  });

  it("falls with the nats, and rises with the crowd, its chance and the excess", () => {
    const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: CLOSEST });
    fc.assert(
      fc.property(counts, fc.double({ min: 1e-4, max: 0.1, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (met, chance, nats) => {
        const bound = logChanceInCrowds(accountWith(met, chance), 0, nats, 1);
        expect(logChanceInCrowds(accountWith(met, chance), 0, nats + 1, 1)).toBeLessThanOrEqual(bound + 1e-9);
        expect(logChanceInCrowds(accountWith(met, chance), 0, nats, 2)).toBeGreaterThanOrEqual(bound - 1e-9);
        expect(logChanceInCrowds(accountWith(met.map((n) => n + 5), chance), 0, nats, 1)).toBeGreaterThanOrEqual(bound - 1e-9);
      }),
    );
  });

  it("is about the chance of the nats of Poisson numbers of meetings", () => {
    const random = createRandom(8);
    const met = [6, 6, 6, 6, 4, 4, 2, 2];
    const account = accountWith(met, 0.03);
    const n = 20_000;
    const draws = Array.from({ length: n }, () => {
      const nats = met.reduce((sum, count, i) => sum + poissonDraw(random, 0.03 * count) * natsOfMeeting(1, 0.03 * (i + 1)), 0);
      return Math.exp(logChanceInCrowds(account, 0, nats, 1));
    });
    for (const p of [0.5, 0.2, 0.05]) {
      const part = draws.filter((chance) => chance <= p).length / n;
      expect(part).toBeLessThan(1.3 * p);
      expect(part).toBeGreaterThan(p / 2);
    }
  });
});

/** Things that a post shares where it meets somebody once, or twice, at 0 nats: weights 1 and 1 / 2. */
const EVERY_POST = Math.E;
const EVERY_OTHER = Math.E / 2;

describe("logChanceInPosts", () => {
  it("is Chernoff's bound of a gamma number where every post has nats: n ln(N / n) - N + n", () => {
    expect(logChanceInPosts(3, EVERY_POST, 5)).toBeCloseTo(3 * Math.log(5 / 3) - 2, 9);
    expect(logChanceInPosts(20, EVERY_POST, 44)).toBeCloseTo(20 * Math.log(44 / 20) - 24, 9);
  });

  it("is less where half of the posts meet nobody", () => {
    // Six posts, N = 8: 6 · 1/2 / ((1 - s) (1 - s / 2)) = 8 at s = 1/2, where the bound is 6 ln(1 + 1/2) - 8 / 2.
    expect(logChanceInPosts(6, EVERY_OTHER, 8)).toBeCloseTo(6 * Math.log(1.5) - 4, 9);
  });

  it("knows no more than one thing in every post", () => {
    expect(logChanceInPosts(6, 10, 16)).toBe(logChanceInPosts(6, EVERY_POST, 16));
  });

  it("is certain without nats or posts to have them in, and up to the nats that are expected", () => {
    expect([0, 3, 50].map((posts) => logChanceInPosts(posts, 1, 0))).toEqual([0, 0, 0]);
    expect(logChanceInPosts(18, EVERY_POST, 18)).toBe(0);
    expect(logChanceInPosts(18, EVERY_POST, 10)).toBe(0);
  });

  it("is least at the exponent that it takes: no other gives a lower bound", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.01, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 20, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (posts, things, natsPerPost, s) => {
        const w = Math.min(1, things / Math.E);
        const nats = natsPerPost * posts;
        expect(logChanceInPosts(posts, things, nats)).toBeLessThanOrEqual(posts * Math.log1p((w * s) / (1 - s)) - s * nats + 1e-9 * (1 + nats));
      }),
    );
  });

  it("bounds the nats of posts of which some have an exponential number", () => {
    const random = createRandom(8);
    const [posts, weight, n] = [6, 0.5, 20_000];
    const draws = Array.from({ length: n }, () => {
      let nats = 0;
      for (let post = 0; post < posts; post++) nats += random() < weight ? -Math.log(1 - random()) : 0;
      return Math.exp(logChanceInPosts(posts, EVERY_OTHER, nats));
    });
    for (const p of [0.5, 0.2, 0.05]) {
      const part = draws.filter((chance) => chance <= p).length / n;
      expect(part).toBeLessThan(p);
      // No bound that holds because it says nothing.
      expect(part).toBeGreaterThan(p / 20);
    }
  });
});

describe("logChanceOfNats", () => {
  const account = (met: readonly number[], chance: number) => ({ ...accountWith(met, chance), posts: Int32Array.of(12), sharesPerPost: 1 });

  it("is twice the lesser of what crowds and posts allow", () => {
    const few = account([12], 0.01);
    expect(logChanceOfNats(few, 0, 18, 1)).toBe(Math.LN2 + logChanceInCrowds(few, 0, 18, 1));
    const many = account([12, 12, 12, 12, 12], 0.05);
    expect(logChanceInCrowds(many, 0, 30, 9)).toBeGreaterThan(logChanceInPosts(12, 1, 30));
    expect(logChanceOfNats(many, 0, 30, 9)).toBe(Math.LN2 + logChanceInPosts(12, 1, 30));
  });

  it("is no more than certain", () => {
    expect(logChanceOfNats(account([12], 0.01), 0, 0, 1)).toBe(0);
  });
});
