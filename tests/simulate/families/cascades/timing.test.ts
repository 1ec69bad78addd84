import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createTiming } from "../../../../src/simulate/families/cascades/timing.js";
import { smallTheatre } from "../../smallTheatre.js";
import { mean } from "./smallCascades.js";

const { people } = smallTheatre({ size: 50 });
people.utcOffsetHours.fill(0);
const timing = createTiming(people);
const draw = createDraw(1, "timing");

function sample(law: () => number): number[] {
  return Array.from({ length: 50_000 }, law).sort((a, b) => a - b);
}

it("spreads nine of ten over the time given, by a gamma law of shape 2", () => {
  const delays = sample(() => timing.spread(draw, 100));
  expect(delays.filter((delay) => delay <= 100).length / 50_000).toBeCloseTo(0.9, 2);
  // Mean 2 / 3.88972 of the scale; P(X < half the scale) = 1 - (1 + 1.94486) e^-1.94486 = 0.5789.
  expect(mean(delays)).toBeCloseTo(200 / 3.88972, 0);
  expect(delays.filter((delay) => delay <= 50).length / 50_000).toBeCloseTo(0.5789, 2);
});

it("reacts by Lomax' law with the median given", () => {
  const delays = sample(() => timing.reaction(draw, 60));
  expect(delays[0]).toBeGreaterThanOrEqual(0);
  expect(delays.filter((delay) => delay <= 60).length / 50_000).toBeCloseTo(0.5, 2);
  // P(X > 10 medians) = (1 + 10 (2^(1/1.2) - 1))^-1.2 = 0.0995.
  expect(delays.filter((delay) => delay > 600).length / 50_000).toBeCloseTo((1 + 10 * (2 ** (1 / 1.2) - 1)) ** -1.2, 2);
});

it("is awake at once in the evening, and hours later at night", () => {
  const [evening, night] = [19 * 3600, 3 * 3600];
  const wait = (from: number) => mean(Array.from({ length: 5000 }, (_, i) => timing.awake(draw, i % 50, from) - from));
  expect(timing.awake(draw, 0, evening)).toBeGreaterThanOrEqual(evening);
  expect(wait(evening)).toBeLessThan(600);
  expect(wait(night)).toBeGreaterThan(3600);
});
