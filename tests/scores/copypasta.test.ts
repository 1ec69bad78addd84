import { expect, it } from "vitest";
import { copypasta } from "../../src/scores/copypasta.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("copypasta");

it("keeps the contract of scores", () => checkScore(copypasta, cases));

it("counts texts that several members post as their own", () => {
  const { value, of } = channelsOf(copypasta, cases, "four accounts post");
  expect(value.value).toBe(1);
  expect(of).toMatchObject({ pastedPart: 1, authorsPerTemplate: 1, exclusivity: 1, kept: 1, discounted: 0 });
});

it("takes texts with some words changed for one, and tells how many wordings there are", () => {
  const { value, of } = channelsOf(copypasta, cases, "four accounts fill in");
  expect(value.value).toBe(1);
  // Eight posts in eight wordings of one text.
  expect(of["slots"]).toBeCloseTo(7 / 8, 12);
});

it("counts texts under a tag, and answers, for less", () => {
  expect(channelsOf(copypasta, cases, "four accounts flood").value.value).toBeCloseTo(0.4, 12);
  expect(channelsOf(copypasta, cases, "four accounts reply").value.value).toBeCloseTo(0.5, 12);
});

it("doesn't count what came with a link, what others had first, and reposts", () => {
  expect(channelsOf(copypasta, cases, "a share button").of).toMatchObject({ pastedPart: 1, discounted: 1 });
  // Four members and six others.
  expect(channelsOf(copypasta, cases, "a joke").of).toMatchObject({ exclusivity: 0.4, discounted: 1 });
  expect(channelsOf(copypasta, cases, "reposts").of["pastedPart"]).toBe(0);
});
