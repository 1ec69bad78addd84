import { expect, it } from "vitest";
import { AWAKE_WITH_OTHERS, createRhythm, MEAN_AWAKE } from "../../../../src/simulate/families/cascades/rhythm.js";
import { mean } from "./smallCascades.js";

const DAY = 86_400;
const rhythm = createRhythm(new Float32Array(1000));
const hours = Array.from({ length: 24 }, (_, hour) => hour * 3600 + 1800);
const byHour = hours.map((seconds) => mean(Array.from({ length: 1000 }, (_, account) => rhythm.awake(account, seconds))));

it("is quietest before dawn and busiest in the evening", () => {
  const at = (value: number) => byHour.indexOf(value);
  expect(at(Math.min(...byHour))).toBeGreaterThanOrEqual(3);
  expect(at(Math.min(...byHour))).toBeLessThanOrEqual(6);
  expect(at(Math.max(...byHour))).toBeGreaterThanOrEqual(17);
  expect(at(Math.max(...byHour))).toBeLessThanOrEqual(21);
  expect(Math.min(...byHour) / Math.max(...byHour)).toBeLessThan(0.25);
});

it("is a chance", () => {
  for (let seconds = -DAY; seconds < DAY; seconds += 977) {
    expect(rhythm.awake(7, seconds)).toBeGreaterThan(0);
    expect(rhythm.awake(7, seconds)).toBeLessThanOrEqual(1);
  }
});

it("has the means that it names, for early and late people alike", () => {
  for (const account of [0, 1, 999]) {
    const values = Array.from({ length: 1440 }, (_, minute) => rhythm.awake(account, minute * 60));
    expect(mean(values)).toBeCloseTo(MEAN_AWAKE, 3);
    expect(mean(values.map((value) => value * value)) / mean(values)).toBeCloseTo(AWAKE_WITH_OTHERS, 3);
  }
});

it("follows the clock on the wall", () => {
  const east = createRhythm(Float32Array.of(0, 5.5));
  const home = createRhythm(Float32Array.of(0, 0));
  expect(east.awake(1, 1000)).toBe(home.awake(1, 1000 + 5.5 * 3600));
});

it("has people who are early or late by up to two hours", () => {
  const peaks = Array.from({ length: 300 }, (_, account) => {
    const times = Array.from({ length: 288 }, (_, bin) => bin * 300);
    return times.reduce((best, seconds) => (rhythm.awake(account, seconds) > rhythm.awake(account, best) ? seconds : best));
  });
  const spread = Math.max(...peaks) - Math.min(...peaks);
  expect(spread).toBeGreaterThan(2.5 * 3600);
  expect(spread).toBeLessThanOrEqual(4 * 3600 + 300);
});
