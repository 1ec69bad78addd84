import { expect, it } from "vitest";
import { purchasedEngagement } from "../../src/scores/purchasedEngagement.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("purchasedEngagement");

it("keeps the contract of scores", () => checkScore(purchasedEngagement, cases));

it("tells one customer after the other from two at a time", () => {
  const { value, of } = channelsOf(purchasedEngagement, cases, "four accounts push one customer");
  // Eight posts of two accounts in two slices: all of ln 2, less (2 - 1)^2 / 16 nats of chance.
  expect(of["turnover"]).toBeCloseTo(1 - 1 / 16 / Math.LN2, 12);
  expect(of).toMatchObject({ acts: 1, density: 1, customers: 0.5, churn: undefined });
  expect(value.missing).toEqual(["follows"]);
  expect(value.principals).toEqual(["x:shop", "x:singer"]);
  expect(channelsOf(purchasedEngagement, cases, "four accounts push the same two").of["turnover"]).toBe(0);
});
