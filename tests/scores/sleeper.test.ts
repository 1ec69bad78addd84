import { expect, it } from "vitest";
import { sleeper } from "../../src/scores/sleeper.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("sleeper");

it("keeps the contract of scores", () => checkScore(sleeper, cases));

it("sees a silence that ends for all at once, of accounts that were there to be silent", () => {
  const { value, of } = channelsOf(sleeper, cases, "four old accounts are silent");
  // Members begin on day 21 of thirty and post on four of the nine days that are left.
  expect(of).toMatchObject({ awakening: 1, age: 1, idle: 1, dormancy: 0.7 });
  expect(of["sustained"]).toBeCloseTo(4 / 9, 12);
  expect(value.value).toBeCloseTo(Math.sqrt(4 / 9), 12);
});

it("doesn't take the new for sleepers: they slept since they were made", () => {
  expect(channelsOf(sleeper, cases, "four new accounts").of).toMatchObject({ awakening: 0, age: undefined });
});
