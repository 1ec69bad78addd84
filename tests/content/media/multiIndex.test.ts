import fc from "fast-check";
import { expect, it } from "vitest";
import { createHashTable, hammingDistance } from "../../../src/content/media/hexWords.js";
import { createMultiIndex } from "../../../src/content/media/multiIndex.js";

const DIGITS = "0123456789abcdef";

/** Few distinct digits in most places, so that hashes are near and chunk values are shared. */
const hashesOf = (digits: number) =>
  fc.array(fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 8) }, { weight: 1, arbitrary: fc.nat(15) }), { minLength: digits, maxLength: digits }), { minLength: 1, maxLength: 60 })
    .map((lists) => lists.map((list) => list.map((digit) => DIGITS[digit]).join("")));

it.each([[16, 8], [16, 0], [16, 16], [18, 9], [32, 16], [64, 32]])("finds what comparing all finds, hashes of %i digits within %i", (digits, distance) => {
  fc.assert(
    fc.property(hashesOf(digits), fc.array(fc.nat(59), { maxLength: 20 }), (hexes, taken) => {
      const table = createHashTable(hexes);
      const index = createMultiIndex(table, distance);
      const removed = new Set(taken.filter((hash) => hash < table.size));
      for (const hash of taken) if (hash < table.size) index.remove(hash);
      for (let of = 0; of < table.size; of++) {
        const near = hexes.map((_, i) => i).filter((i) => !removed.has(i) && hammingDistance(table, of, i) <= distance);
        expect([...index.within(of)].sort((a, b) => a - b)).toEqual(near);
      }
    }),
    { numRuns: 40 },
  );
});

it("leaves a chunk value that all hashes share to the other chunks", () => {
  // 30,000 hashes with the same first half and second halves spread by a multiplication (Knuth).
  const hexes = Array.from({ length: 30_000 }, (_, i) => `00000000${(Math.imul(i + 1, 2654435761) >>> 0).toString(16).padStart(8, "0")}`);
  const index = createMultiIndex(createHashTable(hexes), 2);
  for (let of = 0; of < 1000; of++) expect(index.within(of)).toContain(of);
  expect(index.steps).toBeLessThan(1000 * hexes.length * 0.2);
});
