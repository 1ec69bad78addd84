import { expect, it } from "vitest";
import { chunkMasks, maskCount } from "../../../src/content/media/chunkMasks.js";
import { bitCount } from "../../../src/content/media/hexWords.js";

it("lists all masks of few bits in order", () => {
  expect([...chunkMasks(4, 0)]).toEqual([0]);
  expect([...chunkMasks(4, 2)]).toEqual([3, 5, 6, 9, 10, 12]);
  expect([...chunkMasks(4, 4)]).toEqual([15]);
  expect([...chunkMasks(4, 5)]).toEqual([]);
});

it.each([[22, 3], [16, 8], [21, 20]])("has each mask of %i bits with %i set once", (width, count) => {
  const masks = chunkMasks(width, count);
  expect(masks).toHaveLength(maskCount(width, count));
  expect(new Set(masks).size).toBe(masks.length);
  expect(masks.every((mask) => bitCount(mask) === count && mask < 2 ** width)).toBe(true);
});

it.each([[22, 0, 1], [22, 2, 231], [21, 4, 5985], [22, 11, 705_432], [4, 5, 0]])("%i over %i is %i", (width, count, expected) => {
  expect(maskCount(width, count)).toBe(expected);
});
