import { expect, it } from "vitest";
import { sortHashes } from "../../../src/content/nearDuplicates/sortHashes.js";

const sorted = (numbers: readonly number[], count = numbers.length): readonly number[] => {
  const column = Uint32Array.from(numbers);
  sortHashes(column, count);
  return [...column];
};

it("sorts by all 32 bits", () => {
  expect(sorted([4_000_000_000, 7, 0, 0xffffffff, 7, 2 ** 24, 2 ** 24 - 1])).toEqual([0, 7, 7, 2 ** 24 - 1, 2 ** 24, 4_000_000_000, 0xffffffff]);
  expect(sorted([])).toEqual([]);
});

it("leaves what comes after the count", () => expect(sorted([3, 2, 1, 0], 3)).toEqual([1, 2, 3, 0]));

it.each([2048, 2049, 10_000])("sorts %i numbers, evenly spread or not", (length) => {
  const spread = Array.from({ length }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0);
  const narrow = Array.from({ length }, (_, i) => length - i);
  for (const numbers of [spread, narrow]) expect(sorted(numbers)).toEqual([...numbers].sort((a, b) => a - b));
});
