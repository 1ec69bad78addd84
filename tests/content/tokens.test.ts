import { expect, it } from "vitest";
import { findTokens } from "../../src/content/tokens.js";

function tokens(text: string, platform = "x"): readonly unknown[] {
  const found: unknown[] = [];
  findTokens(text, platform, (kind, start, end, cut) => found.push([kind, text.slice(start, end), start, cut]));
  return found;
}

it("reports tokens in order, with their places, and whether they were cut off", () => {
  expect(tokens("@a: #b https://t.co/c… #d…")).toEqual([
    ["mention", "a", 1, false],
    ["hashtag", "b", 5, false],
    ["url", "https://t.co/c", 7, true],
    ["hashtag", "d", 24, true],
  ]);
});

it("looks for nothing inside a link", () => {
  expect(tokens("https://example.org/@a/#b?www.example.org")).toEqual([["url", "https://example.org/@a/#b?www.example.org", 0, false]]);
});
