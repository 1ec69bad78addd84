import { expect, it } from "vitest";
import { collectGrams } from "../../../src/content/nearDuplicates/gramSets.js";
import { similarity } from "../../../src/content/nearDuplicates/similarity.js";

function setsOf(keys: readonly string[]) {
  const grams = collectGrams(keys.length);
  for (const key of keys) grams.add(key);
  return grams.finish();
}

it("is the weight that is shared over the weight of the heavier", () => {
  const sets = setsOf(["ape bee cat dog", "ape bee cat eel", "fox", "ape bee cat dog"]);
  // ape, bee and cat stand in three texts of four, dog in two, eel in one: ln(1 + 1 / (f / 204 + 1 / 200)).
  const weight = (found: number) => Math.log(1 + 1 / (found / 204 + 1 / 200));
  expect(similarity(sets, 0, 1)).toBeCloseTo((3 * weight(3)) / (3 * weight(3) + weight(1)), 12);
  expect(similarity(sets, 0, 2)).toBe(0);
  expect(similarity(sets, 0, 3)).toBe(1);
  expect(similarity(sets, 1, 0)).toBe(similarity(sets, 0, 1));
});

it("is 0 for empty texts", () => {
  expect(similarity(setsOf(["", ""]), 0, 1)).toBe(0);
});

it("gives up on what can't reach the least similarity, and on nothing else", () => {
  const words = Array.from({ length: 30 }, (_, i) => `x${i * 7}`);
  const sets = setsOf(Array.from({ length: 20 }, (_, i) => words.slice(i, i + 11).join(" ")));
  for (let a = 0; a < 20; a++) {
    for (let b = 0; b < 20; b++) {
      const exact = similarity(sets, a, b);
      for (const least of [0.3, 0.55, 0.8, exact]) expect([exact, ...(exact < least ? [0] : [])]).toContain(similarity(sets, a, b, least));
    }
  }
});
