import { expect, it } from "vitest";
import { entropy } from "../../src/stats/entropy.js";

it("is the logarithm of the number of equals", () => {
  expect(entropy([2, 2, 2, 2])).toBeCloseTo(Math.log(4), 12);
  expect(entropy([5])).toBe(0);
  expect(entropy([])).toBe(0);
});

it("agrees with the sum of p ln 1/p", () => {
  expect(entropy([1, 3])).toBeCloseTo(0.25 * Math.log(4) + 0.75 * Math.log(4 / 3), 12);
});
