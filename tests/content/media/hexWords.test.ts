import { expect, it } from "vitest";
import { bitCount, createHashTable, hammingDistance, readHash } from "../../../src/content/media/hexWords.js";

it.each([
  ["00ff00ff00ff00ff", "00ff00ff00ff00ff"],
  [" 0xABCDEF0123456789\n", "abcdef0123456789"],
  ["0".repeat(64), "0".repeat(64)],
])("reads %j", (text, hex) => {
  expect(readHash(text)).toEqual({ hex });
});

it.each([
  ["", "hexadecimal"],
  ["0x", "hexadecimal"],
  ["00ff00ff00ff00fg", "hexadecimal"],
  ["\ud800".repeat(16), "hexadecimal"],
  ["0".repeat(14), "56 bits"],
  ["0".repeat(17), "68 bits"],
  ["0".repeat(66), "264 bits"],
  ["0".repeat(1_000_000), "1000000 characters"],
])("says why %.20j is no hash", (text, reason) => {
  expect(readHash(text)).toEqual({ reason: expect.stringContaining(reason) as string });
});

it.each([
  [0, 0],
  [1, 1],
  [0x80000000, 1],
  [0xffffffff, 32],
  [-1, 32],
  [0x0f0f00f1, 13],
])("%i has %i set bits", (word, count) => {
  expect(bitCount(word)).toBe(count);
});

it("counts the bits in which hashes differ, of lengths that fill no word as well", () => {
  const table = createHashTable(["0000000000000000ff", "8000000000000001fe"]);
  expect([table.bits, table.words, table.size]).toEqual([72, 3, 2]);
  expect([hammingDistance(table, 0, 1), hammingDistance(table, 1, 1)]).toEqual([3, 0]);
});
