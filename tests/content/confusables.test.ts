import { expect, it } from "vitest";
import { asciiLookAlike, skeleton } from "../../src/content/confusables.js";

it("writes what looks alike alike", () => {
  expect(skeleton("раураl")).toBe(skeleton("paypal"));
  expect(skeleton("m")).toBe(skeleton("rn"));
  expect(skeleton("cat")).not.toBe(skeleton("dog"));
});

it.each([["а", "a"], ["Н", "h"], ["н", "h"], ["ο", "o"], ["я", undefined], ["中", undefined], ["\ud800", undefined]])("%j looks like %j", (character, looks) => {
  expect(asciiLookAlike(character)).toBe(looks);
});
