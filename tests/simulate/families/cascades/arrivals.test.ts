import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { nextPoint } from "../../../../src/simulate/families/cascades/arrivals.js";
import { mean } from "./smallCascades.js";

const draw = createDraw(1, "arrivals");

function points(expected: number): number[] {
  const all: number[] = [];
  for (let point = nextPoint(draw, expected, 0); point < 1; point = nextPoint(draw, expected, point)) all.push(point);
  return all;
}

it("makes a Poisson number of points: mean and variance are what was asked for", () => {
  const counts = Array.from({ length: 20_000 }, () => points(3).length);
  const m = mean(counts);
  expect(m).toBeCloseTo(3, 1);
  expect(mean(counts.map((count) => (count - m) ** 2))).toBeCloseTo(3, 0);
});

it("spreads points evenly, in order", () => {
  const all = Array.from({ length: 2000 }, () => points(5));
  for (const some of all) expect(some).toEqual([...some].sort((a, b) => a - b));
  const flat = all.flat();
  for (const part of [0.25, 0.5, 0.75]) expect(flat.filter((point) => point < part).length / flat.length).toBeCloseTo(part, 1);
});

it("has none where none are expected", () => {
  expect(nextPoint(draw, 0, 0)).toBeGreaterThanOrEqual(1);
  expect(nextPoint(draw, 0, 0.5)).toBeGreaterThanOrEqual(1);
});
