import fc from "fast-check";
import { expect, it } from "vitest";
import { deviance } from "../../src/stats/deviance.js";

it("is nothing where both agree, and known by hand elsewhere", () => {
  expect(deviance(7, 7)).toBe(0);
  expect(deviance(2, 1)).toBeCloseTo(2 * Math.LN2 - 1, 15);
  expect(deviance(1, Math.E)).toBeCloseTo(Math.E - 2, 15);
});

it("keeps its digits where both are close: half of d^2 (1 + d / 3 + d^2 / 6 ...) for a count of 1 and a mean of 1 - d", () => {
  // 1 ln(1 / (1 - d)) - d = d^2 / 2 + d^3 / 3 + ...
  for (const d of [1e-3, 1e-5, 2 ** -30]) {
    const series = d ** 2 / 2 + d ** 3 / 3 + d ** 4 / 4 + d ** 5 / 5 + d ** 6 / 6;
    expect(deviance(1, 1 - d) / series).toBeCloseTo(1, 9);
  }
});

it("is never negative, and has no step between its two forms", () => {
  fc.assert(fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x, mean) => deviance(x, mean) >= 0));
  // |x - mean| = 0.1 (x + mean) at x = 11 / 9 of the mean.
  expect(deviance(11 / 9 - 1e-12, 1) - deviance(11 / 9 + 1e-12, 1)).toBeCloseTo(0, 11);
});
