import { expect, it } from "vitest";
import { chance, counted, duration, percent, timeTick, utcTime } from "../../../../src/reports/html/page/figures.js";

it.each([
  [0.4, "0.4 s"],
  [18, "18 s"],
  [119, "119 s"],
  [2820, "47 min"],
  [11_520, "3.2 h"],
  [14 * 86_400, "14 d"],
  [400 * 86_400, "400 d"],
])("%d seconds are %s", (seconds, text) => expect(duration(seconds)).toBe(text));

it.each([
  [0, "ordinary"],
  [-3.04, "1 in 1,100"],
  [-9.46, "1 in 10⁹"],
  [-20, "1 in 10²⁰"],
])("a chance of 10^%d is %s: never less than it is", (log10, text) => expect(chance(log10)).toBe(text));

it.each([
  [0, "0%"],
  [0.000_000_1, "< 0.01%"],
  [0.004, "0.4%"],
  [0.74, "74%"],
  [0.999_999, "> 99%"],
  [1, "100%"],
])("%d is %s: nothing is rounded to certainty", (value, text) => expect(percent(value)).toBe(text));

it("counts in words and tells times in UTC", () => {
  expect([counted(1, { one: "account", other: "accounts" }), counted(1200, { one: "account", other: "accounts" })]).toEqual(["1 account", "1,200 accounts"]);
  expect([utcTime(1_756_684_800), utcTime(null)]).toEqual(["2025-09-01 00:00:00", "–"]);
  expect([timeTick(new Date("2025-09-01T00:00:00Z")), timeTick(new Date("2025-09-01T14:30:00Z")), timeTick(new Date("2025-09-01T14:30:05Z"))]).toEqual(["Sep 1", "14:30", "14:30:05"]);
});
