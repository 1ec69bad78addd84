import { expect, it } from "vitest";
import { eachGram } from "../../../src/content/nearDuplicates/grams.js";

function gramsOf(key: string) {
  const grams: { hash: number; perWord: number }[] = [];
  eachGram(key, (hash, perWord) => grams.push({ hash, perWord }));
  return grams;
}

it.each([
  ["abc", 1, 1],
  ["abcde", 1, 1],
  ["abcdefg", 3, 3],
  ["abc abcdef", 3, undefined],
  ["한국어", 2, 1],
  ["図書館", 5, 2],
  ["館", 1, 2],
  ["ライブ", 5, 2],
  ["กขคง", 2, 4],
  ["", 0, undefined],
  ["  ", 0, undefined],
])("%j has %i grams", (key, count, perWord) => {
  const grams = gramsOf(key);
  expect(grams).toHaveLength(count);
  if (perWord !== undefined) expect(new Set(grams.map((gram) => gram.perWord))).toEqual(new Set([perWord]));
});

it("gives equal hashes to equal grams only", () => {
  expect(gramsOf("abcdef")[0]!.hash).toBe(gramsOf("abcde")[0]!.hash);
  const words = Array.from({ length: 20_000 }, (_, i) => i.toString(36));
  expect(new Set(words.map((word) => gramsOf(word)[0]!.hash)).size).toBe(words.length);
});
