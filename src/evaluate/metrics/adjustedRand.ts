import type { Contingency } from "../clusters/contingency.js";

/**
 * The adjusted Rand index (Hubert & Arabie 1985, "Comparing partitions"): over pairs of accounts, how far two
 * divisions agree on who belongs together, set to 0 where chance alone, given the sizes of groups, would bring them.
 *
 * @returns at most 1, which means the same division; negative where they agree less than by chance; null without items
 */
export function adjustedRand({ items, rows, columns, common }: Contingency): number | null {
  if (items === 0) return null;
  const [inRows, inColumns, inBoth] = [pairsWithin(rows), pairsWithin(columns), pairsWithin(common)];
  const all = pairs(items);
  // With all items apart, or all in one, in both divisions there is nothing to correct: they are the same.
  if (inRows === inColumns && (inRows === 0 || inRows === all)) return 1;
  const expected = (inRows / all) * inColumns;
  return (inBoth - expected) / ((inRows + inColumns) / 2 - expected);
}

function pairsWithin(sizes: Float64Array): number {
  let sum = 0;
  for (const size of sizes) sum += pairs(size);
  return sum;
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}
