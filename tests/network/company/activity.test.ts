import { describe, expect, it } from "vitest";
import { activityOf, activitySlope } from "../../../src/network/company/activity.js";

/** Accounts of each number of posts whose scores lie evenly around a line. */
function line({ level = 0.2, slope = 0.1, posts = [3, 6, 14, 30, 62, 126], accounts = 21 }): { readonly scores: number[]; readonly posts: number[] } {
  const all = posts.flatMap((n) => Array.from({ length: accounts }, (_, i) => ({ n, score: level + slope * activityOf(n) + (i - (accounts - 1) / 2) / 50 })));
  return { scores: all.map(({ score }) => score), posts: all.map(({ n }) => n) };
}

describe("activitySlope", () => {
  it("is that of a line that scores lie around", () => {
    const { scores, posts } = line({});
    expect(activitySlope(scores, posts)).toBeCloseTo(0.1, 12);
  });

  it("is the middle one of the slopes between steps, weighted by accounts and distance", () => {
    // Steps at ln 4, ln 8 and ln 16 with one account each: 1 / ln 2 and 3 / ln 2 between neighbours, and 4 / (2 ln 2) at twice the distance.
    expect(activitySlope([0, 1, 4], [2, 6, 14])).toBeCloseTo(2 / Math.LN2, 12);
    // Two accounts in each of the first two: 4 of 4 + 2 * 2 + 2 are of the lowest slope; three in each: 9 of 9 + 2 * 3 + 3; four: 16 of 28, which is more than half.
    expect(activitySlope([0, 0, 1, 1, 4], [2, 2, 6, 6, 14])).toBeCloseTo(2 / Math.LN2, 12);
    expect(activitySlope([0, 0, 0, 0, 1, 1, 1, 1, 4], [2, 2, 2, 2, 6, 6, 6, 6, 14])).toBeCloseTo(1 / Math.LN2, 12);
  });

  it("is hardly moved by a group of active accounts", () => {
    const { scores, posts } = line({ slope: 0 });
    const group = Array.from({ length: 12 }, () => ({ score: 2, n: 126 }));
    expect(activitySlope([...scores, ...group.map(({ score }) => score)], [...posts, ...group.map(({ n }) => n)])).toBeLessThan(0.05);
  });

  it("doesn't depend on the order of accounts", () => {
    const { scores, posts } = line({ level: 1, slope: 0.3 });
    expect(activitySlope(scores.reverse(), posts.reverse())).toBeCloseTo(0.3, 12);
  });

  it("is 0 where who does much has less, where all do as much, and of nobody", () => {
    const { scores, posts } = line({ slope: -0.1 });
    expect(activitySlope(scores, posts)).toBe(0);
    expect(activitySlope([1, 2, 3], [5, 5, 5])).toBe(0);
    expect(activitySlope([], [])).toBe(0);
  });
});
