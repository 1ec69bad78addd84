import fc from "fast-check";
import { expect, test } from "vitest";
import { jitteredSeconds, ordinaryPostsPerAction, participatingShare, rotatingGroups } from "../../../src/simulate/evasion/levels.js";

test("jitter goes from the script's own seconds over 10 s to 24 h", () => {
  expect(jitteredSeconds(0, 3)).toBe(3);
  expect(jitteredSeconds(1e-9, 3)).toBeCloseTo(10, 6);
  // The square root of 10 s times 24 h.
  expect(jitteredSeconds(0.5, 3)).toBeCloseTo(Math.sqrt(864_000), 6);
  expect(jitteredSeconds(1, 3)).toBeCloseTo(86_400, 6);
  expect(jitteredSeconds(0.1, 3600)).toBe(3600);
});

test("participation falls to a twentieth, evenly in the logarithm", () => {
  expect(participatingShare(0)).toBe(1);
  expect(participatingShare(0.5)).toBeCloseTo(Math.sqrt(0.05), 12);
  expect(participatingShare(1)).toBeCloseTo(0.05, 12);
});

test("one to eight groups", () => {
  expect([0, 0.1, 0.5, 0.9, 1].map(rotatingGroups)).toEqual([1, 2, 5, 7, 8]);
});

test("ordinary posts are the level's share of all", () => {
  expect(ordinaryPostsPerAction(0)).toBe(0);
  expect(ordinaryPostsPerAction(1)).toBeCloseTo(19, 9);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (level) => {
      const ordinary = ordinaryPostsPerAction(level);
      expect(ordinary / (ordinary + 1)).toBeCloseTo(0.95 * level, 12);
    }),
  );
});
