import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handleKey, handleSkeleton, splitNumber } from "../../../src/content/handles/handleSkeleton.js";

describe("one skeleton", () => {
  it.each([
    ["@BBC_News", "bbcnews", "case, at sign, separator"],
    ["BBCNеws", "BBCNews", "a Cyrillic е"],
    ["ВВС", "BBC", "Cyrillic throughout"],
    ["paypaI", "paypal", "a capital i for an l"],
    ["e1on_musk", "elon.musk", "a one for an l"],
    ["c0ca-c0la", "CocaCola", "zeros"],
    ["el0n.mu5k.fans", "elonmuskfans", "a five"],
    ["rnicrosoft", "microsoft", "r n for m"],
    ["tvvitter", "twitter", "v v for w"],
    ["heeelllo", "hello", "repeats"],
    ["José", "jose", "an accent"],
    ["ｎａｓａ", "nasa", "full-width letters"],
    ["na\u200bsa\u202e", "nasa", "invisible signs"],
    ["n\u0300\u0301\u0302\u0303asa", "nasa", "zalgo"],
    ["нтв", "НТВ", "case of letters whose small forms look like none"],
  ])("%s and %s: %s", (a, b) => {
    expect(handleKey(a)).toBe(handleKey(b));
  });
});

it.each([["anna1", "anna2"], ["anna1985", "anna"], ["nasa", "nato"], ["مريم", "محمد"], ["山田", "田山"], ["नीरज", "नरज"]])("%s and %s have two", (a, b) => {
  expect(handleKey(a)).not.toBe(handleKey(b));
});

it("says what was done", () => {
  expect(handleSkeleton("@El0n_Mμskk").steps.map(({ step }) => step)).toEqual(["alphabet", "case", "digits", "separators", "repeats"]);
  expect(handleSkeleton("nato")).toEqual({ key: "nato", steps: [] });
});

it.each([["john1985", "john", "1985"], ["john", "john", ""], ["123", "", "123"], ["", "", ""]])("splits %j", (key, stem, digits) => {
  expect(splitNumber(key)).toEqual({ stem, digits });
});

it("keeps years as they are within names", () => {
  expect(handleKey("user2019abc")).toContain("2019");
});

it("gives the same key fast and explained, of whatever text, and its skeleton is nobody else's separators", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("\ud800", "\udc00", "a", "0", "\u0301", "\u200d", "ω", "$", "_") })), (text) => {
      const key = handleKey(text);
      expect(handleSkeleton(text).key).toBe(key);
      expect(key).not.toMatch(/[\s_.-]/);
    }),
  );
});

it.each([["a".repeat(1e6)], ["0".repeat(1e6)], ["0a".repeat(5e5)], ["\u0301".repeat(1e6)], ["\ud800".repeat(1e6)], ["_".repeat(1e6)], ["яа".repeat(5e5)]])("takes a name of a megabyte in time: %.10s", (text) => {
  const startedAt = performance.now();
  handleSkeleton(text);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
