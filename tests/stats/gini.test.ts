import { expect, it } from "vitest";
import { gini } from "../../src/stats/gini.js";

it("is 0 for equals and (n - 1) / n where one has everything", () => {
  expect(gini([3, 3, 3])).toBe(0);
  expect(gini([0, 0, 0, 8])).toBe(0.75);
});

it("agrees with half the relative mean difference", () => {
  // Pairs of 1, 2, 4 differ by 1, 3, 2: mean over all nine ordered pairs 12 / 9, over twice the mean 14 / 3.
  expect(gini([4, 1, 2])).toBeCloseTo(12 / 9 / (14 / 3), 12);
});

it("isn't a number where nobody has anything", () => {
  expect([gini([]), gini([0, 0])]).toEqual([NaN, NaN]);
});
