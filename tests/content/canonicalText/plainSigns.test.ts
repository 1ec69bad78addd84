import { expect, it } from "vitest";
import { plainSigns } from "../../../src/content/canonicalText/plainSigns.js";

it.each([
  [" a,  b!", "a b"],
  ["ß", "ss"],
  ["a\u200bb", "ab"],
  ["a_b-c", "a b c"],
  ["๓", "3"],
  ["𝒳", "𝒳"],
  ["🔥", ""],
  ["\u{e0041}a", "a"],
])("%j", (text, expected) => {
  expect(plainSigns(text)).toBe(expected);
});

it("is whole for texts longer than its pieces", () => {
  for (const times of [2047, 2048, 2049, 300_000]) expect(plainSigns("ab c".repeat(times))).toBe("ab c".repeat(times));
});

it("notes each sign that it changes, by kind", () => {
  const notes: unknown[] = [];
  plainSigns("a! ё\u200b٣ـ🔥'", (...note) => notes.push(note));
  expect(notes).toEqual([
    ["sign", "!", ""],
    ["letter variant", "ё", "е"],
    ["invisible sign", "\u200b", ""],
    ["digit", "٣", "3"],
    ["mark", "ـ", ""],
    ["sign", "🔥", ""],
    ["sign", "'", ""],
  ]);
});
