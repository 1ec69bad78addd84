import { expect, it } from "vitest";
import { collectGrams, type GramSets } from "../../../src/content/nearDuplicates/gramSets.js";
import { chanceOfGrams } from "../../../src/content/nearDuplicates/reference.js";

function chanceIn(keys: readonly string[]): (word: string) => number {
  const grams = collectGrams(keys.length + 1);
  for (const key of keys) grams.add(key);
  const sets = grams.finish();
  const probability = chanceOfGrams(sets, keys);
  return (word) => probability[slotOf(word, sets)]!;
}

function slotOf(word: string, { slotShift }: GramSets): number {
  const grams = collectGrams(1);
  grams.add(word);
  return grams.finish().gram[0]! >>> slotShift;
}

const different = Array.from({ length: 100 }, (_, i) => `a${i} b${i} c${i} d${i}`);

it("is the part of the texts that have a word, with one of twenty before anything is known", () => {
  const chance = chanceIn(different.map((text, i) => (i < 50 ? `the ${text}` : text)));
  expect(chance("the")).toBeCloseTo((49 + 1) / (99 + 20), 12);
  expect(chance("a7")).toBeCloseTo(1 / (99 + 20), 2);
});

it("counts the versions of one text once", () => {
  const campaign = Array.from({ length: 100 }, (_, i) => `nobody asked us about closing our old library said mr e${i}`);
  const chance = chanceIn([...different, ...campaign]);
  expect(chance("us")).toBeCloseTo(1 / (100 + 20), 12);
});

it("takes texts of the same few words in any order for strangers", () => {
  const words = "one two three four five six seven eight nine ten".split(" ");
  const shuffled = Array.from({ length: 100 }, (_, i) => words.map((_, at) => words[(at * [1, 3, 7, 9][i % 4]! + i) % 10]!).join(" "));
  expect(chanceIn([...new Set(shuffled)])("two")).toBeGreaterThan(0.4);
});
