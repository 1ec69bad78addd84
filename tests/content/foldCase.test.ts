import fc from "fast-check";
import { expect, it } from "vitest";
import { foldCase } from "../../src/content/foldCase.js";

it.each([
  ["abc_1", "abc_1"],
  ["ABC", "abc"],
  ["Ｖｏｔｅ", "vote"],
  ["МОСКВА", "москва"],
  ["e\u0301", "é"],
  ["ß", "ß"],
  ["", ""],
])("%s", (text, expected) => {
  expect(foldCase(text)).toBe(expected);
});

it("is the same as normalising and lowering, by whichever way", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldCase(text)).toBe(text.normalize("NFKC").toLowerCase());
    }),
  );
});
