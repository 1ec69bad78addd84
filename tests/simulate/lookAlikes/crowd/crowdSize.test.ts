import { expect, it } from "vitest";
import { crowdSize } from "../../../../src/simulate/lookAlikes/crowd/crowdSize.js";

it("is part of the public within bounds, and never more than the public", () => {
  const fans = { share: 0.02, least: 14, most: 5000 };
  expect([5, 14, 500, 701, 1000, 100_000, 1_000_000].map((organic) => crowdSize(organic, fans))).toEqual([5, 14, 14, 14, 20, 2000, 5000]);
  expect(crowdSize(1_000_000, { share: 0.1, least: 1, most: Infinity })).toBe(100_000);
});
