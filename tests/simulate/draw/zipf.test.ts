import { expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createZipf } from "../../../src/simulate/draw/zipf.js";

it("draws ranks in proportion to 1 / (rank + 1)^exponent", () => {
  const draw = createDraw(1, "zipf");
  const zipf = createZipf(4, 1);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 250_000; i++) counts[zipf(draw)]!++;
  // 1 + 1/2 + 1/3 + 1/4 = 25/12, so the parts are 12, 6, 4 and 3 of 25.
  for (const [rank, part] of [12, 6, 4, 3].entries()) expect(counts[rank]! / 10_000).toBeCloseTo(part, 0);
});

it("has one rank only where there is one", () => {
  const zipf = createZipf(1, 2);
  const draw = createDraw(1, "one");
  expect(new Set(Array.from({ length: 100 }, () => zipf(draw)))).toEqual(new Set([0]));
});
