import type { Draw } from "../../draw/draw.js";

/**
 * The next point after `point` of an even Poisson process on 0 to 1 with `mean` points in all; 1 or more if there is
 * none left. A kernel's quantile turns such points into times after the cause, in order: so a post that will be
 * shared ten thousand times has one event pending, not ten thousand.
 */
export function nextPoint(draw: Draw, mean: number, point: number): number {
  return mean > 0 ? point + draw.exponential(1 / mean) : 1;
}
