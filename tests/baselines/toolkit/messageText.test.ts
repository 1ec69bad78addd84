import { describe, expect, it } from "vitest";
import { messageTokens, normaliseMessage } from "../../../src/baselines/toolkit/messageText.js";

describe("normaliseMessage", () => {
  it.each([
    ["Vote  NOW\n@one", "vote now"],
    ["@one", ""],
    ["mail a@b.c, now", "mail a now"],
    ["@one\ttab @two\u00a0space", "tab space"],
    ["a\u001cb", "a b"],
    ["@a\u001cb c", "c"],
    ["\ufeffx", "\ufeffx"],
    ["ΣΑΣ İ", "σας i̇"],
  ])("%j is %j", (text, expected) => {
    expect(normaliseMessage(text)).toBe(expected);
  });
});

describe("messageTokens", () => {
  it.each([
    ["The quick brown fox jumped over the lazy dog.", [".", "brown", "dog", "fox", "jumped", "lazy", "over", "quick", "the"]],
    ["'orange' isn't", ["isn't", "orange"]],
    ["''a'' b", ["a", "b"]],
    ["mango  mango @x apple!!", ["!", "apple", "mango"]],
    ["a\tb\r\nc\u202fd", ["a", "b", "c", "d"]],
    ["", []],
    ["   ", []],
    ["@only", []],
  ])("%j", (text, expected) => {
    expect([...messageTokens(text)].sort()).toEqual(expected);
  });
});
