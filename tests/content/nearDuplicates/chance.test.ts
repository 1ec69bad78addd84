import { expect, it } from "vitest";
import { createChance } from "../../../src/content/nearDuplicates/chance.js";
import { collectGrams } from "../../../src/content/nearDuplicates/gramSets.js";

function chanceWith(probability: number, keys: readonly string[]) {
  const grams = collectGrams(keys.length);
  for (const key of keys) grams.add(key);
  const sets = grams.finish();
  return createChance(sets, new Float64Array(sets.frequency.length).fill(probability));
}
const KEYS = ["a b c d e f g h i j", "a b c d e f g h y z", "a b r s t u v w x q"];

it("lets rare words in common count, and common ones not", () => {
  expect(chanceWith(0.01, KEYS).isBeyond(0, 1)).toBe(true);
  expect(chanceWith(0.6, KEYS).isBeyond(0, 1)).toBe(false);
  expect(chanceWith(0.1, KEYS).isBeyond(0, 2)).toBe(false);
});

it("is where a thousandth of a stranger is expected among all texts", () => {
  // 8 of 10 words: the bound is exp(-10 KL(0.8, p)), times 3 texts.
  const bound = (p: number) => 3 * Math.exp(-10 * (0.8 * Math.log(0.8 / p) + 0.2 * Math.log(0.2 / (1 - p))));
  const edge = Array.from({ length: 800 }, (_, i) => i / 1000).findLast((p) => bound(p) < 0.001)!;
  expect(chanceWith(edge - 0.002, KEYS).isBeyond(0, 1)).toBe(true);
  expect(chanceWith(edge + 0.002, KEYS).isBeyond(0, 1)).toBe(false);
});

it("gives up on texts of common words only", () => {
  expect(chanceWith(0.05, KEYS).canTell(0)).toBe(true);
  expect(chanceWith(0.2, KEYS).canTell(0)).toBe(true);
  expect(chanceWith(0.6, KEYS).canTell(0)).toBe(false);
});
