import { expect, it } from "vitest";
import { effectiveNumber, turnoverOf, type ActOnOthers } from "../../../src/scores/measures/acts.js";

function acts(targets: string): readonly ActOnOthers[] {
  return [...targets].map((target, i) => ({ actedOn: i, target, seconds: i }) as ActOnOthers);
}

it("tells one after the other from all the time", () => {
  // Two targets, two slices: all of ln 2, less 1 / (2 n) by chance.
  expect(turnoverOf(acts("aaaabbbb"))).toBeCloseTo(1 - 1 / 16 / Math.LN2, 12);
  expect(turnoverOf(acts("abababab"))).toBe(0);
});

it("isn't a number for one target, or few posts", () => {
  expect(turnoverOf(acts("aaaaaaaa"))).toBeNaN();
  expect(turnoverOf(acts("aabb"))).toBeNaN();
});

it("counts as many as there would be if all were alike", () => {
  expect(effectiveNumber(new Map([["a", 3], ["b", 3], ["c", 3]]))).toBeCloseTo(3, 12);
  expect(effectiveNumber(new Map([["a", 7]]))).toBe(1);
});
