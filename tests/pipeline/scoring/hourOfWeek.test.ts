import { expect, it } from "vitest";
import { hourOfWeek } from "../../../src/pipeline/scoring/hourOfWeek.js";

it.each([
  ["2024-11-11T00:00:00Z", 0],
  ["2024-11-11T00:59:59Z", 0],
  ["2024-11-12T13:30:00Z", 37],
  ["2024-11-17T23:59:59Z", 167],
  ["1970-01-01T00:00:00Z", 72],
  ["1969-12-28T23:00:00Z", 167],
])("%s is hour %i of its week", (time, hour) => {
  expect(hourOfWeek(Date.parse(time) / 1000)).toBe(hour);
});
