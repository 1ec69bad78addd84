import fc from "fast-check";
import { expect, it } from "vitest";
import { deletionHashes } from "../../../src/content/handles/deletions.js";
import { editDistance } from "../../../src/content/handles/editDistance.js";

it("has the hash of a text and of each that lacks a letter or two", () => {
  const whole = (text: string): number => deletionHashes(text, 0)[0]!;
  expect(new Set(deletionHashes("abcd", 1))).toEqual(new Set(["abcd", "bcd", "acd", "abd", "abc"].map(whole)));
  expect(new Set(deletionHashes("abcd", 2))).toEqual(new Set(["abcd", "bcd", "acd", "abd", "abc", "ab", "ac", "ad", "bc", "bd", "cd"].map(whole)));
  expect(deletionHashes("", 2)).toHaveLength(1);
});

it("is shared by texts within the distance", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(1, 2), (a, b, most) => {
      fc.pre(editDistance(a, b, most) <= most);
      const hashes = new Set(deletionHashes(a, most));
      expect(deletionHashes(b, most).some((hash) => hashes.has(hash))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
