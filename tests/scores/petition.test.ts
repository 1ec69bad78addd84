import { expect, it } from "vitest";
import { petition } from "../../src/scores/petition.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("petition");

it("keeps the contract of scores", () => checkScore(petition, cases));

it("sees texts that are sent, changed and replaced", () => {
  const { value, of } = channelsOf(petition, cases, "supporters");
  // Of eight supporters four send the text, two change it, two write their own; eight others join in.
  expect(of).toEqual({ call: 1, suggestedText: 0.75, ownWords: 0.5, asking: 1, movement: 1, joined: 0.5 });
  expect(value.value).toBeCloseTo(0.75 * 0.75, 12);
});

it("isn't a text that nobody changes", () => {
  expect(channelsOf(petition, cases, "eight accounts send").value.value).toBe(0);
});
