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
