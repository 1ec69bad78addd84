import { expect, it } from "vitest";
import { collectGrams, PER_WORD_MASK } from "../../../src/content/nearDuplicates/gramSets.js";

it("keeps each gram of a text once, ascending, and counts the texts that it stands in", () => {
  const grams = collectGrams(3);
  for (const key of ["ape bee ape", "bee", ""]) grams.add(key);
  const { start, gram, slotShift, frequency, weight } = grams.finish();
  expect([...start]).toEqual([0, 2, 3, 3]);
  expect(gram[0]! < gram[1]!).toBe(true);
  expect([...gram].map((one) => one & PER_WORD_MASK)).toEqual([1, 1, 1]);
  const bee = gram[2]!;
  expect(frequency[bee >>> slotShift]).toBe(2);
  expect(weight[bee >>> slotShift]).toBeCloseTo(Math.log(1 + 1 / (2 / 203 + 1 / 200)), 12);
});

it("samples long texts alike: those with the smallest hashes", () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
  const grams = collectGrams(2);
  grams.add(words.join(" "));
  grams.add([...words].reverse().join(" "));
  const { start, gram } = grams.finish();
  expect(start[1]).toBe(4096);
  expect(gram.slice(0, 4096)).toEqual(gram.slice(4096));
});
