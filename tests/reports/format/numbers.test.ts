import { expect, it } from "vitest";
import { roundPart, roundSeconds, roundWeight } from "../../../src/reports/format/numbers.js";

it("rounds parts of a whole to 6 decimals", () => {
  expect([2 / 3, 0.1 + 0.2, 1e-7, 1].map(roundPart)).toEqual([0.666_667, 0.3, 0, 1]);
});

it("rounds weights to 6 significant digits and leaves whole numbers alone", () => {
  expect([1.234_567_89, 0.000_123_456_7, 1_234_567.891, 12_345_678].map(roundWeight)).toEqual([1.234_57, 0.000_123_457, 1_234_570, 12_345_678]);
});

it("rounds gaps to milliseconds", () => {
  expect([10 / 3, 0.099_999_904, 59.999_96].map(roundSeconds)).toEqual([3.333, 0.1, 60]);
});
