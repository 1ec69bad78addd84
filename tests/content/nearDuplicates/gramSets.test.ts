import { expect, it } from "vitest";
import { collectGrams, gramWeight, PER_WORD_MASK, weighGrams } from "../../../src/content/nearDuplicates/gramSets.js";

it("keeps each gram of a text once, ascending, and counts the texts that it stands in", () => {
  const grams = collectGrams(3);
  for (const key of ["ape bee ape", "bee", ""]) grams.add(key);
  const { start, gram, slotShift, frequency, weight } = grams.finish();
  expect([...start]).toEqual([0, 2, 3, 3]);
  expect(gram[0]! < gram[1]!).toBe(true);
  expect([...gram].map((one) => one & PER_WORD_MASK)).toEqual([1, 1, 1]);
  const bee = gram[2]!;
  expect(frequency[bee >>> slotShift]).toBe(2);
  expect(weight[bee >>> slotShift]).toBe(1);
});

it("weighs grams by slot, divided by the grams of their word", () => {
  const grams = collectGrams(2);
  for (const key of ["ape", "bee elephant"]) grams.add(key);
  const { total } = weighGrams(grams.finish(), () => 3);
  expect(total[0]).toBe(3);
  expect(total[1]).toBeCloseTo(6, 12);
});

it("gives rare grams 5.3, and all of them no more", () => {
  expect([0, 0.1, 1].map((p) => Number(gramWeight(p).toFixed(1)))).toEqual([5.3, 2.4, 0.7]);
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
