import { describe, expect, it } from "vitest";
import { logChanceOfNats } from "../../../src/network/company/chance.js";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { CLOSEST } from "../../../src/network/company/encounters.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";
import { logEOfScore, logEOfStanding, logPOfScore, measureSlope, measureUsual, POSTS_MIN, scoreCompany, standing, usualScore, type Usual } from "../../../src/network/company/standing.js";
import { logNormalTail } from "../../../src/stats/normalTail.js";

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
  /** Of a public with these scores, whose own surprise is the same and who met nobody. */
  const usualOfPublic = (scores: Float64Array, posts = new Int32Array(scores.length).fill(POSTS_MIN), slope?: number): Usual =>
    measureUsual({ surprise: scores, posts, sharesPerPost: 1, crowds: new Int32Array(QUARTERS * CLOSEST * scores.length), chances: new Float64Array(QUARTERS * scores.length) }, scores, slope);

  it("looks at accounts with enough posts only", () => {
    const usual = usualOfPublic(Float64Array.of(1, 2, 3, 1000), Int32Array.of(3, 3, 3, 2));
    expect(usual.tested).toBe(3);
    // A normal distribution lacks its highest 2.3% where those beyond two deviations are left out: quantile 0.5 / 0.97725 of 1, 2, 3.
    expect(usual.median).toBeCloseTo(1 + 2 * (0.5 / 0.97725), 12);
  });

  it("leaves out those who stand out before it measures the spread", () => {
    const grid = Float64Array.from({ length: 1001 }, (_, i) => i / 1000);
    const clean = usualOfPublic(grid);
    const campaign = Float64Array.from({ length: 100 }, (_, i) => 50 + i);
    const mixed = usualOfPublic(Float64Array.from([...grid, ...campaign]));
    expect(mixed.median).toBeCloseTo(clean.median, 12);
    expect(mixed.scale).toBeCloseTo(clean.scale, 12);
  });

  it("doesn't depend on the order of accounts", () => {
    const values = Float64Array.from({ length: 501 }, (_, i) => ((i * 37) % 501) ** 2);
    expect(usualOfPublic(values.slice().reverse())).toEqual(usualOfPublic(values));
  });

  it("has no spread where most accounts are alike", () => {
    expect(usualOfPublic(Float64Array.from({ length: 100 }, (_, i) => (i < 90 ? 1 : i))).scale).toBe(0);
  });

  it("leaves out who keeps no company, be it most of a public", () => {
    const some = [1, 2, 3, 4, 5];
    expect(usualOfPublic(Float64Array.from([...Array<number>(95).fill(0), ...some]))).toEqual(usualOfPublic(Float64Array.from(some)));
    expect(usualOfPublic(new Float64Array(100)).tested).toBe(0);
  });

  it("says what is usual by activity, by a slope of its own or a given one", () => {
    const posts = Int32Array.from({ length: 600 }, (_, a) => [6, 14, 30][a % 3]!);
    const scores = Float64Array.from(posts, (n, a) => 1 + 0.1 * Math.log2(n + 2) + (Math.floor(a / 3) - 99.5) / 1000);
    const usual = usualOfPublic(scores, posts);
    expect(usual.slope * Math.LN2).toBeCloseTo(0.1, 9);
    // 2.3% of a normal distribution are missing above, and the median is taken from the others: near the middle of what lies around the line.
    expect(usual.level).toBeCloseTo(1, 2);
    // Nobody has partners: a score is half one's own surprise.
    expect(measureSlope({ surprise: scores.map((score) => 2 * score), posts, partners: new Int32Array(scores.length * PARTNERS).fill(-1) })).toBe(usual.slope);
    const given = usualOfPublic(scores, posts, 0);
    expect(given).toEqual({ ...usual, slope: 0, level: usual.median });
  });

  it("holds the nats of the public against those that blind chance would bring, and says 1 where they are fewer", () => {
    // Three posts who met one other each at rank 1, of whom one in ten is of the circle: 0.3 times ln(1 / 0.1) - 0.9 nats.
    const chance = 0.3 * (Math.log(10) - 0.9);
    const accounts = 9;
    const excessOf = (nats: number): number =>
      measureUsual(
        {
          surprise: new Float64Array(accounts).fill(nats / 5),
          posts: new Int32Array(accounts).fill(3),
          sharesPerPost: 1,
          crowds: Int32Array.from({ length: QUARTERS * CLOSEST * accounts }, (_, place) => (place % (QUARTERS * CLOSEST) === 0 ? 3 : 0)),
          chances: Float64Array.from({ length: QUARTERS * accounts }, (_, place) => (place % QUARTERS === 0 ? 0.1 : 0)),
        },
        new Float64Array(accounts).fill(1),
      ).excess;
    expect(excessOf(4 * chance)).toBeCloseTo(4, 9);
    expect(excessOf(chance / 2)).toBe(1);
  });
});

describe("standing", () => {
  it("is the distance from the median in standard deviations", () => {
    expect(standing({ median: 0.2, scale: 0.1, level: 0.2, slope: 0 }, 0.5, 98)).toBeCloseTo(3, 12);
  });

  it("holds who does much against others who do", () => {
    // 0.1 and 0.2 for each doubling of posts and the two blank ones: more than the median from six posts on.
    const usual = { median: 0.5, scale: 0.5, level: 0.1 - 0.2, slope: 0.2 / Math.LN2 };
    expect(usualScore(usual, 2)).toBe(0.5);
    expect(usualScore(usual, 30)).toBeCloseTo(0.9, 12);
    expect(standing(usual, 1.9, 30)).toBeCloseTo(2, 12);
  });

  it("takes few posts for no more than they tell: a nat through the root of their number and two", () => {
    expect(standing({ median: 0.2, scale: 0.1, level: 0.2, slope: 0 }, 1.2, 14)).toBeCloseTo(4, 12);
    expect(standing({ median: 0.2, scale: 0.1, level: 0.2, slope: 0 }, 1.2, 2)).toBeCloseTo(2, 12);
    expect(standing({ median: 0, scale: 0, level: 0, slope: 0 }, 1, 7)).toBeCloseTo(3, 12);
  });
});

/** An account of six posts who met one other at rank 1 in each, all in the first quarter of time; one in ten is of its circle. */
const SIX_POSTS = {
  surprise: Float64Array.of(1),
  posts: Int32Array.of(6),
  sharesPerPost: 1,
  crowds: Int32Array.from({ length: QUARTERS * CLOSEST }, (_, place) => (place === 0 ? 6 : 0)),
  chances: Float64Array.of(0.1, 0, 0, 0),
};
const USUAL = { tested: 500, median: 0.2, scale: 1, level: 0.2, slope: 0, excess: 1 };
/** A public of which everybody is alike, so that few posts alone tell how far a score stands out. */
const ALIKE = { ...USUAL, median: -40, scale: 0, level: -40 };

describe("logPOfScore", () => {
  it("is no less than pure chance allows for so few posts", () => {
    for (const score of [0.5, 0.8, 1.5]) expect(logPOfScore(SIX_POSTS, ALIKE, 0, score)).toBe(logChanceOfNats(SIX_POSTS, 0, 8 * score, 1));
  });

  it("is that of the standing where that is larger", () => {
    expect(logPOfScore(SIX_POSTS, USUAL, 0, 1.2)).toBe(logNormalTail(1));
  });

  it("is certain without company, however far above the others that is", () => {
    expect(logPOfScore(SIX_POSTS, ALIKE, 0, 0)).toBeCloseTo(0, 12);
  });

  it("is larger where interests bring people together", () => {
    expect(logPOfScore(SIX_POSTS, { ...ALIKE, excess: 3 }, 0, 1.5)).toBeGreaterThan(logPOfScore(SIX_POSTS, ALIKE, 0, 1.5));
  });
});

describe("logEOfScore", () => {
  it("is no more than the chance of the score is worth: half of one through its root", () => {
    expect(logEOfScore(SIX_POSTS, ALIKE, 0, 1)).toBeCloseTo(Math.log(0.5) - logChanceOfNats(SIX_POSTS, 0, 8, 1) / 2, 9);
    expect(logEOfScore(SIX_POSTS, ALIKE, 0, 0)).toBeCloseTo(Math.log(0.5), 12);
  });

  it("is that of the standing where that is smaller", () => {
    for (const score of [0, 0.2, 1.7]) expect(logEOfScore(SIX_POSTS, USUAL, 0, score)).toBe(logEOfStanding(standing(USUAL, score, 6)));
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
