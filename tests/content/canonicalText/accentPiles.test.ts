import { expect, it } from "vitest";
import { withoutAccentPiles } from "../../../src/content/canonicalText/accentPiles.js";

it.each([
  ["a\u0301\u0302\u0303b", "ab"],
  ["e\u0302\u0301", "e\u0302\u0301"],
  ["e\u0301", "e\u0301"],
  ["", ""],
])("%j", (text, expected) => {
  expect(withoutAccentPiles(text)).toBe(expected);
});

it("notes what went", () => {
  const notes: unknown[] = [];
  withoutAccentPiles("a\u0301\u0302\u0303", (...note) => notes.push(note));
  expect(notes).toEqual([["mark", "\u0301\u0302\u0303", ""]]);
});
