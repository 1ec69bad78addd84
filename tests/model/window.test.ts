import { expect, it } from "vitest";
import { ROUNDING_SECONDS } from "../../src/model/window.js";

it("covers the rounding of present-day times, and no millisecond", () => {
  const overshoot = 1_600_000_020.1 - 1_600_000_010.1 - 10;
  expect(Math.max(overshoot, 2 ** -22)).toBeLessThan(ROUNDING_SECONDS);
  expect(ROUNDING_SECONDS).toBeLessThan(0.001);
});
