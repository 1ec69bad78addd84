import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalHashtag, hashtagKey } from "../../src/content/hashtag.js";

it.each([
  ["Vote", "vote"],
  ["#Vote", "vote"],
  ["＃選挙", "選挙"],
  ["two words", "twowords"],
  ["a\u00a0b", "ab"],
  ["vo\u200bte\u202e", "vote"],
  ["Ｖｏｔｅ", "vote"],
  ["vоte", "vote"],
  ["Выбoры", "выборы"],
  ["año", "año"],
  [" ", ""],
  ["#", ""],
  ["", ""],
])("%j", (tag, key) => {
  expect(hashtagKey(tag)).toBe(key);
});

it("leaves tags of one alphabet alone, whatever they look like", () => {
  expect(hashtagKey("сор")).toBe("сор");
  expect(hashtagKey("сор")).not.toBe(hashtagKey("cop"));
});

it.each([
  ["França", "franca"],
  ["Łódź", "lodz"],
  ["Việt", "viet"],
  ["مُحَمَّد", "محمد"],
  ["мой", "мой"],
  ["が", "が"],
  ["straße", "strasse"],
])("ignores diacritics of %s if asked to", (tag, key) => {
  expect(hashtagKey(tag, "ignore")).toBe(key);
});

it("says what was done", () => {
  expect(canonicalHashtag("#Vоte Año", "ignore").steps.map(({ step, to }) => [step, to])).toEqual([
    ["sign", "VоteAño"],
    ["alphabet", "VoteAño"],
    ["case", "voteaño"],
    ["diacritics", "voteano"],
  ]);
});

it("gives the same key fast and explained, and the key's key is the key", () => {
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("\ud800", "é", "А", "a", "#", "\u0301", "\u200d", "и") }));
  fc.assert(
    fc.property(texts, fc.constantFrom("keep", "ignore" as const), (tag, diacritics) => {
      expect(canonicalHashtag(tag, diacritics).key).toBe(hashtagKey(tag, diacritics));
    }),
  );
});

it("takes a tag of a megabyte in time", () => {
  const startedAt = performance.now();
  for (const unit of ["a", "\u0301", "# ", "\ud800", "aа"]) hashtagKey(unit.repeat(5e5), "ignore");
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
