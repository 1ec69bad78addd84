import { expect, it } from "vitest";
import { trollFarm } from "../../src/scores/trollFarm.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("trollFarm");

it("keeps the contract of scores", () => checkScore(trollFarm, cases));

it("sees shifts, a break, a weekend and common targets", () => {
  const { value, of } = channelsOf(trollFarm, cases, "four accounts answer the same");
  expect(of).toMatchObject({ shift: 1, weekend: 1, break: 1, sharedTargets: 1 });
  expect(value.value).toBe(1);
  expect(value.missing).toEqual(["accounts", "lang"]);
});

it("sees that others keep all hours", () => {
  expect(channelsOf(trollFarm, cases, "four accounts answer somebody").of).toMatchObject({ shift: 0, sharedTargets: 0 });
});
