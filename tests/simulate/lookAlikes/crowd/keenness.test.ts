import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { keenness } from "../../../../src/simulate/lookAlikes/crowd/keenness.js";

it.each([0.1, 0.3, 0.5])("has the mean %f and the beta law's quantiles", (mean) => {
  const values = keenness(createDraw(1, "keenness"), 20_000, mean).sort();
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(mean, 1);
  // Beta(a, 1) with a = mean / (1 - mean): the median is 0.5^(1/a).
  expect(values[10_000]!).toBeCloseTo(Math.pow(0.5, (1 - mean) / mean), 1);
  expect(values[0]!).toBeGreaterThanOrEqual(0);
  expect(values.at(-1)!).toBeLessThan(1);
});
