import { expect, it } from "vitest";
import { superiority } from "../../src/stats/superiority.js";
import { createRandom } from "../../src/stats/random.js";

it("counts pairs, ties half", () => {
  // 1 < 2, 1 < 3, 3 = 3 half, 3 > 2: 2.5 of 4.
  expect(superiority([1, 3], [3, 2])).toBe(0.625);
  expect(superiority([1, 2], [5, 6, 7])).toBe(1);
  expect(superiority([4, 4], [4])).toBe(0.5);
});

it("is one half on average of samples from one distribution, with the variance of Mann and Whitney's U", () => {
  const random = createRandom(7);
  const draw = (n: number): number[] => Array.from({ length: n }, random);
  const values = Array.from({ length: 4000 }, () => superiority(draw(12), draw(9)));
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  expect(mean).toBeCloseTo(0.5, 2);
  // (m + n + 1) / (12 m n)
  expect(variance / (22 / (12 * 12 * 9))).toBeCloseTo(1, 1);
});

it("isn't a number without a sample", () => {
  expect(superiority([], [1])).toBeNaN();
});
