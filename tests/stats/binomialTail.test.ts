import { expect, it } from "vitest";
import { logBinomialTail } from "../../src/stats/binomialTail.js";

it.each([
  // Exact sums of fractions (Python's fractions and decimal modules).
  [40, 40, 0.3, -48.1589121730374397],
  [3, 10, 0.5, -0.0562397183228760778],
  [30, 100, 0.1, -17.5265897163977870],
  [5, 100, 0.1, -0.0239967145136791020],
  [1, 3, 0.25, -0.5479651707154474],
])("at least %i of %i at %d", (successes, trials, p, expected) => {
  expect(logBinomialTail(successes, trials, p)).toBeCloseTo(expected, 12);
});

it("knows what is certain and what can't be", () => {
  expect(logBinomialTail(0, 5, 0.5)).toBe(0);
  expect(logBinomialTail(6, 5, 0.5)).toBe(-Infinity);
});
