import { expect, it } from "vitest";
import { isoTime } from "../../../src/reports/format/isoTime.js";

it.each([
  [0, "1970-01-01T00:00:00Z"],
  [1_627_819_200, "2021-08-01T12:00:00Z"],
  // The nearest double lies below .123; cutting off would give .122.
  [1_627_819_200.123, "2021-08-01T12:00:00.123Z"],
  [1_627_819_199.9999, "2021-08-01T12:00:00Z"],
  [NaN, undefined],
  [Infinity, undefined],
  [9e12, undefined],
])("writes %d as %s", (seconds, text) => {
  expect(isoTime(seconds)).toBe(text);
});
