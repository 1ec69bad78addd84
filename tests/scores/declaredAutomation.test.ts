import { expect, it } from "vitest";
import { declaredAutomation } from "../../src/scores/declaredAutomation.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("declaredAutomation");

it("keeps the contract of scores", () => checkScore(declaredAutomation, cases));

it("reads labels and words", () => {
  expect(channelsOf(declaredAutomation, cases, "bots that say so").of).toEqual({ labelled: 0.5, saying: 0.5 });
});

it("can't say without profiles", () => {
  expect(channelsOf(declaredAutomation, cases, "nothing is known").value).toMatchObject({ value: undefined, missing: ["accounts"] });
});
