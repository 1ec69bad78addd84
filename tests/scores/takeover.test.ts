import { expect, it } from "vitest";
import { takeover } from "../../src/scores/takeover.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("takeover");

it("keeps the contract of scores", () => checkScore(takeover, cases));

it("sees what changed when accounts joined in", () => {
  expect(channelsOf(takeover, cases, "three old accounts change").of).toEqual({ language: 1, client: 1, rhythm: 1, topic: 1, borrowedAccounts: 1, age: 1 });
});

it("takes a new subject alone for what it is", () => {
  const { value, of } = channelsOf(takeover, cases, "three old accounts join");
  expect(of).toMatchObject({ language: 0, client: 0, rhythm: 0, topic: 1 });
  expect(value.value).toBe(0);
});
