import { expect, it } from "vitest";
import { perMillion } from "../../../src/evaluate/metrics/perMillion.js";

it("counts false alarms among a million innocent accounts", () => {
  expect(perMillion(3, 60_000)).toBe(50);
  expect(perMillion(0, 10)).toBe(0);
  expect(perMillion(10, 10)).toBe(1e6);
  expect(perMillion(0, 0)).toBeNull();
});
