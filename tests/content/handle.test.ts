import { describe, expect, it } from "vitest";
import { handleRule, isAt, readHandle } from "../../src/content/handle.js";

describe("readHandle", () => {
  it.each([
    ["abcdefghijklmno", "x", 15],
    ["abcdefghijklmnop", "x", undefined],
    ["a.b", "twitter", 1],
    ["a.b", "Twitter", 1],
    ["a.b.", "instagram", 3],
    ["a-b", "instagram", 1],
    ["a-b.", "youtube", 3],
    ["a.b", "telegram", 1],
    ["a@b.c", "mastodon", 5],
    ["a@b.c-", "mastodon", 5],
    ["a@b", "mastodon", 1],
    ["a@b.c", "x", undefined],
    ["é", "x", undefined],
    ["aé", "x", undefined],
    ["a字", "x", 1],
    ["", "x", undefined],
    ["a".repeat(64), "unknown", 64],
    ["a".repeat(65), "unknown", undefined],
    ["ab", "__proto__", 2],
  ])("%s on %s ends at %s", (text, platform, end) => {
    expect(readHandle(text, 0, handleRule(platform)).end).toBe(end);
  });

  it("goes on behind what it has read", () => {
    expect(readHandle("a... b", 0, handleRule("instagram"))).toEqual({ end: 1, next: 4 });
  });
});

it("takes the full-width at sign for one", () => {
  expect(isAt("@".charCodeAt(0))).toBe(true);
  expect(isAt("＠".charCodeAt(0))).toBe(true);
  expect(isAt("a".charCodeAt(0))).toBe(false);
});
