import { expect, it } from "vitest";
import { shockSize } from "../../../../src/simulate/families/cascades/shockSizes.js";

it("has mean 1, spans a factor of 60 and has a Pareto tail", () => {
  const n = 200_000;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += shockSize((i + 0.5) / n);
  expect(sum / n).toBeCloseTo(1, 4);
  expect(shockSize(1) / shockSize(0)).toBeCloseTo(60, 9);
  // P(X > 4 x least) = (4^-1.1 - 60^-1.1) / (1 - 60^-1.1).
  const above = (4 ** -1.1 - 60 ** -1.1) / (1 - 60 ** -1.1);
  expect(shockSize(1 - above) / shockSize(0)).toBeCloseTo(4, 9);
});
