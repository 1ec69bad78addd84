import { expect, it } from "vitest";
import { hashtagKey } from "../../src/content/hashtag.js";

it.each([
  ["Vote", "vote"],
  ["#Vote", "vote"],
  ["＃選挙", "選挙"],
  ["two words", "twowords"],
  ["a\u00a0b", "ab"],
  [" ", ""],
  ["#", ""],
  ["", ""],
])("%j", (tag, key) => {
  expect(hashtagKey(tag)).toBe(key);
});
