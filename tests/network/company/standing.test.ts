import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { logChanceOfScore, logEOfScore, logEOfStanding, logPOfStanding, measureUsual, POSTS_MIN, scoreCompany, standing } from "../../../src/network/company/standing.js";
import { logNormalTail } from "../../../src/stats/normalTail.js";
import { createRandom } from "../../../src/stats/random.js";

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
    expect(measureUsual(Float64Array.from({ length: 100 }, (_, i) => (i < 90 ? 1 : i)), posts(100)).scale).toBe(0);
  });

  it("leaves out who keeps no company, be it most of a public", () => {
    const some = [1, 2, 3, 4, 5];
    expect(measureUsual(Float64Array.from([...Array<number>(95).fill(0), ...some]), posts(100))).toEqual(measureUsual(Float64Array.from(some), posts(5)));
    expect(measureUsual(new Float64Array(100), posts(100)).tested).toBe(0);
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

/** Things that a post shares where it meets somebody once, or twice, at 0 nats: weights 1 and 1 / 2. */
const EVERY_POST = Math.E;
const EVERY_OTHER = Math.E / 2;

describe("logChanceOfScore", () => {
  it("is Chernoff's bound of a gamma number where every post has nats: n ln(N / n) - N + n", () => {
    // Three posts and two of nothing with a nat each: N = 5.
    expect(logChanceOfScore(1, 3, EVERY_POST)).toBeCloseTo(3 * Math.log(5 / 3) - 2, 9);
    expect(logChanceOfScore(2, 20, EVERY_POST)).toBeCloseTo(20 * Math.log(44 / 20) - 24, 9);
  });

  it("is less where half of the posts meet nobody", () => {
    // Six posts, N = 8: 6 · 1/2 / ((1 - s) (1 - s / 2)) = 8 at s = 1/2, where the bound is 6 ln(1 + 1/2) - 8 / 2.
    expect(logChanceOfScore(1, 6, EVERY_OTHER)).toBeCloseTo(6 * Math.log(1.5) - 4, 9);
  });

  it("knows no more than one thing in every post", () => {
    expect(logChanceOfScore(2, 6, 10)).toBe(logChanceOfScore(2, 6, EVERY_POST));
  });

  it("is certain without company, and up to the nats that are expected", () => {
    expect([0, 3, 50].map((posts) => logChanceOfScore(0, posts, 1))).toEqual([0, 0, 0]);
    expect(logChanceOfScore(18 / 20, 18, EVERY_POST)).toBeCloseTo(0, 9);
    expect(logChanceOfScore(0.5, 18, EVERY_POST)).toBeCloseTo(0, 9);
  });

  it("falls with the score, with the number of posts, and the fewer things they share", () => {
    const byScore = [0.5, 1, 2, 5, 50].map((score) => logChanceOfScore(score, 5, 1));
    const byPosts = [3, 5, 20, 100].map((posts) => logChanceOfScore(2, posts, 1));
    const byThings = [5, 2, 1, 0.5, 0.01].map((things) => logChanceOfScore(2, 5, things));
    for (const values of [byScore, byPosts, byThings]) {
      expect(values.every(Number.isFinite)).toBe(true);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(new Set(values).size).toBeGreaterThanOrEqual(values.length - 1);
    }
  });

  it("bounds the nats of posts of which some have an exponential number", () => {
    const random = createRandom(8);
    const [posts, weight, n] = [6, 0.5, 20_000];
    const nats = (): number => (random() < weight ? -Math.log(1 - random()) : 0);
    const draws = Array.from({ length: n }, () => {
      let sum = 0;
      for (let post = 0; post < posts; post++) sum += nats();
      return Math.exp(logChanceOfScore(sum / (posts + 2), posts, EVERY_OTHER));
    });
    for (const p of [0.5, 0.2, 0.05]) {
      const part = draws.filter((chance) => chance <= p).length / n;
      expect(part).toBeLessThan(p);
      // No bound that holds because it says nothing.
      expect(part).toBeGreaterThan(p / 20);
    }
  });
});

describe("logPOfStanding", () => {
  it("is no less than pure chance allows for so few posts", () => {
    expect(logPOfStanding(40, 1, 6, EVERY_OTHER)).toBeCloseTo(6 * Math.log(1.5) - 4, 9);
  });

  it("is that of the standing where that is larger", () => {
    // e^(6 ln 1.5 - 4) = 0.21 is less than P(Z ≥ 0) = 1/2, and more than P(Z ≥ 1) = 0.16.
    expect(logPOfStanding(0, 1, 6, EVERY_OTHER)).toBeCloseTo(Math.log(0.5), 12);
    expect(logPOfStanding(1, 1, 6, EVERY_OTHER)).toBe(logChanceOfScore(1, 6, EVERY_OTHER));
    expect(logPOfStanding(5, 2, 500, 1)).toBe(logNormalTail(5));
  });

  it("is certain without company, however far below the others that is", () => {
    for (const z of [-5, 0, 40]) expect(logPOfStanding(z, 0, 7, 1)).toBeCloseTo(0, 12);
  });
});

describe("logEOfScore", () => {
  it("is no more than the chance of the score is worth: half of one through its root", () => {
    expect(logEOfScore(40, 1, 6, EVERY_OTHER)).toBeCloseTo(Math.log(0.5) - (6 * Math.log(1.5) - 4) / 2, 9);
    expect(logEOfScore(40, 0, 6, EVERY_OTHER)).toBeCloseTo(Math.log(0.5), 12);
  });

  it("is that of the standing where that is smaller", () => {
    for (const z of [-2, 0, 1.5]) expect(logEOfScore(z, 3, 20, 1)).toBe(logEOfStanding(z));
  });

  it("has a mean of at most 1 over three posts of nothing or an exponential number of nats, by integration", () => {
    const step = 0.01;
    // k of three posts have t nats with density t^(k - 1) e^-t / (k - 1)!.
    const mean = (k: number): number => {
      if (k === 0) return Math.exp(logEOfScore(100, 0, 3, EVERY_OTHER));
      let sum = 0;
      for (let t = step / 2; t < 200; t += step) sum += Math.exp(logEOfScore(100, t / 5, 3, EVERY_OTHER) - t) * (k === 3 ? (t * t) / 2 : t ** (k - 1));
      return sum * step;
    };
    const sum = (mean(0) + 3 * mean(1) + 3 * mean(2) + mean(3)) / 8;
    expect(sum).toBeLessThanOrEqual(1);
    expect(sum).toBeGreaterThan(0.5);
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
