import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createReactions } from "../../../../src/simulate/families/sessions/reactions.js";
import { quantile } from "../../../../src/stats/quantile.js";
import { DAY, smallTheatre } from "../../smallTheatre.js";

const { people } = smallTheatre();
people.utcOffsetHours.fill(0);
const timing = createReactions(people);
const draw = createDraw(3, "reactions");
const many = (sample: () => number): number[] => Array.from({ length: 20_000 }, sample);

it("has nine of ten act within the spread", () => {
  const delays = many(() => timing.spread(draw, 60));
  expect(delays.filter((delay) => delay <= 60).length / delays.length).toBeCloseTo(0.9, 1);
  expect(Math.min(...delays)).toBeGreaterThan(0);
});

it("has people react around the median, some much later", () => {
  const delays = many(() => timing.reaction(draw, 100));
  expect(quantile(delays, 0.5) / 100).toBeCloseTo(1, 1);
  expect(quantile(delays, 0.99)).toBeGreaterThan(1000);
});

it("has those who sleep wait for the morning", () => {
  const waits = (hour: number): number => {
    const at = Date.UTC(2023, 10, 21, hour) / 1000;
    const found = many(() => timing.awake(draw, draw.below(20), at) - at);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...found)).toBeLessThan(2 * DAY);
    return quantile(found, 0.5);
  };
  expect(waits(19)).toBeLessThan(1800);
  expect(waits(2)).toBeGreaterThan(3600);
});
