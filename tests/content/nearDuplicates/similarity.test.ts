import fc from "fast-check";
import { expect, it } from "vitest";
import { collectGrams, weighGrams } from "../../../src/content/nearDuplicates/gramSets.js";
import { similarity } from "../../../src/content/nearDuplicates/similarity.js";

function setsOf(keys: readonly string[]) {
  const grams = collectGrams(keys.length);
  for (const key of keys) grams.add(key);
  const sets = grams.finish();
  return weighGrams(sets, (slot) => 1 / sets.frequency[slot]!);
}

it("is the weight that is shared over the weight of the heavier", () => {
  const sets = setsOf(["ape bee cat dog", "ape bee cat eel", "fox", "ape bee cat dog"]);
  // Weighed by 1 / f: ape, bee and cat, in three texts each, together 1; dog, in two, 1/2; eel 1.
  expect(similarity(sets, 0, 1)).toBeCloseTo(1 / (1 + 1), 12);
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

it("is a metric, taken from 1", () => {
  const word = fc.constantFrom(..."ape bee cat dog eel fox gnu hen".split(" "));
  const text = fc.uniqueArray(word, { minLength: 1 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const sets = setsOf([a, b, c]);
      const distance = (x: number, y: number) => 1 - similarity(sets, x, y);
      expect(distance(0, 2)).toBeLessThanOrEqual(distance(0, 1) + distance(1, 2) + 1e-12);
    }),
    { numRuns: 1000 },
  );
});
