import { expect, it } from "vitest";
import { harassment } from "../../src/scores/harassment.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("harassment");

it("keeps the contract of scores", () => checkScore(harassment, cases));

it("matches mentions by handle, and protects the target", () => {
  const { value, of } = channelsOf(harassment, cases, "four accounts answer");
  // Four members, two answers and two mentions each; one post by the public.
  expect(of["stream"]).toBeCloseTo(16 / 17, 12);
  expect(of).toMatchObject({ aim: 1, crowd: 1, burst: 1, unsupported: 1 });
  expect(value.value).toBeCloseTo(Math.sqrt(16 / 17), 12);
  expect(value.protectedTargets).toEqual(["x:journalist"]);
  expect(JSON.stringify([value.seen, value.channels])).not.toMatch(/journalist|annareports/i);
});

it("counts supporters as such", () => {
  expect(channelsOf(harassment, cases, "supporters").of["unsupported"]).toBe(0);
});
