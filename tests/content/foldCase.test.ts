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

// Å (Angstrom sign), marks that compose with the letter before, Hangul parts, voice marks, pieces of emoji.
const pieces = fc.constantFrom("a", "B", "\u212b", "\u0301", "\u0306", "и", "Й", "ё", "ا", "\u0653", "\u064b", "한", "하", "\u11ab", "か", "カ", "\u3099", "ｶﾞ", "字", "𝐀", "🔥", "…", "ﬁ", "ﷺ", "İ", "ſ", "Σ", " ");

it("is the same for every character of the basic plane alone, and with a mark behind", () => {
  for (let code = 0; code < 0x10000; code++) {
    for (const after of ["", "\u0301", "\u0308", "\u3099", "\u11ab"]) {
      const text = String.fromCharCode(code) + after;
      if (foldCase(text) !== text.normalize("NFKC").toLowerCase()) expect(foldCase(text)).toBe(text.normalize("NFKC").toLowerCase());
    }
  }
});

it("is the same as normalising and lowering, by whichever way", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: pieces })), (text) => {
      expect(foldCase(text)).toBe(text.normalize("NFKC").toLowerCase());
    }),
  );
});
