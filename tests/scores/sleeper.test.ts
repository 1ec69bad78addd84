import { expect, it } from "vitest";
import { sleeper } from "../../src/scores/sleeper.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("sleeper");

it("keeps the contract of scores", () => checkScore(sleeper, cases));

it("sees a silence that ends for all at once, of accounts that were there to be silent", () => {
  const { value, of } = channelsOf(sleeper, cases, "four old accounts are silent");
  // Members begin on day 21, three thousand seconds apart, of thirty.
  expect(of).toMatchObject({ awakening: 1, age: 1, idle: 1 });
  expect(of["dormancy"]).toBeCloseTo((21 * 86_400 + 1.5 * 3000) / (30 * 86_400), 12);
  expect(value.value).toBe(1);
});

it("doesn't take the new for sleepers: they slept since they were made", () => {
  expect(channelsOf(sleeper, cases, "four new accounts").of).toMatchObject({ awakening: 0, age: 0 });
});
