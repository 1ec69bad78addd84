import type { Draw } from "../../draw/draw.js";

/** Numbers that ordinary life hardly comes by, and whose addresses look like any other's. */
const FIRST = { from: 100_000, to: 150_000 };

/** Gives numbers of articles that are out just now, a new one with each call. */
export function createArticleNumbers(draw: Draw): () => number {
  let next = FIRST.from + draw.below(FIRST.to - FIRST.from);
  return () => next++;
}
