import { expect, it } from "vitest";
import { personas } from "../../src/scores/personas.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("personas");

it("keeps the contract of scores", () => checkScore(personas, cases));

it("sees answers to the same posts that are never alike, and accounts made alike", () => {
  const { value, of } = channelsOf(personas, cases, "six accounts made three days apart");
  expect(of).toMatchObject({ samePrompts: 1, neverAlike: 1, madeInARow: 1, avatarReuse: undefined });
  expect(of["bioReuse"]).toBeCloseTo(2 / 6, 12);
  // Four targets alike: 1 - 0.5 / 4.
  expect(value.value).toBeCloseTo(0.875, 12);
  expect(channelsOf(personas, cases, "six accounts answer").of["neverAlike"]).toBe(0);
});
