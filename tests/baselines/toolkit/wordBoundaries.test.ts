import { describe, expect, it } from "vitest";
import { wordBoundaries } from "../../../src/baselines/toolkit/wordBoundaries.js";

const pieces = (text: string): string[] => {
  const at = wordBoundaries(text);
  return at.slice(1).map((end, i) => text.slice(at[i], end));
};

describe("wordBoundaries", () => {
  // Each line checked against Python's regex module: regex.split(r"(?V1w)\b", text).
  it.each([
    ["a-b c.d 3.5 1,000 x_y", ["a", "-", "b", " ", "c.d", " ", "3.5", " ", "1,000", " ", "x_y"]],
    ["http://t.co/ab?c=d", ["http", ":", "/", "/", "t.co", "/", "ab", "?", "c", "=", "d"]],
    ["日本語テスト", ["日", "本", "語", "テスト"]],
    ["人々 ひらカ_ー", ["人", "々", " ", "ひ", "ら", "カ_ー"]],
    ["𠮷野", ["𠮷", "野"]],
    ["ไทย", ["ไ", "ท", "ย"]],
    ["က္ခ", ["က္", "ခ"]],
    ["한국어abc 말", ["한국어abc", " ", "말"]],
    ["👍🏽👨‍👩‍👧🇩🇪🇫🇷", ["👍🏽", "👨‍👩‍👧", "🇩🇪", "🇫🇷"]],
    ["\u200fسلام", ["\u200fسلام"]],
    [" ’em don’t", [" ", "’em", " ", "don’t"]],
    ["  \u0301x", ["  \u0301", "x"]],
    ["a\u00a0b\r\nc", ["a", "\u00a0", "b", "\r\n", "c"]],
  ])("%j", (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it("has none in an empty text, and survives lone surrogates", () => {
    expect(wordBoundaries("")).toEqual([]);
    expect(wordBoundaries("\ud800")).toEqual([0, 1]);
  });
});
