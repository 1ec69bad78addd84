import { expect, it } from "vitest";
import { hasCharacters } from "../../../src/content/nearDuplicates/length.js";

it.each([
  ["abc", 3, true],
  ["ab", 3, false],
  ["😂😂", 3, false],
  ["😂😂😂", 3, true],
  ["", 1, false],
])("%s has %i characters: %s", (text, least, expected) => {
  expect(hasCharacters(text, least)).toBe(expected);
});
