import { logHypergeometric } from "../../stats/hypergeometric.js";
import type { Contingency } from "../clusters/contingency.js";

/**
 * Adjusted mutual information (Vinh, Epps & Bailey 2010, "Information theoretic measures for clusterings
 * comparison"): what one division tells of the other, less what it would tell by chance given the sizes of groups,
 * as a part of the mean of both entropies less the same. Unlike the Rand index it doesn't let large groups decide alone.
 *
 * @returns at most 1, which means the same division; about 0 for unrelated ones; null without items
 */
export function adjustedMutualInformation(table: Contingency): number | null {
  const { items, rows, columns } = table;
  if (items === 0) return null;
  const isTrivial = (sizes: Float64Array): boolean => sizes.length === 1 || sizes.length === items;
  if (rows.length === columns.length && isTrivial(rows)) return 1;
  const expected = expectedInformation(items, rows, columns);
  const most = (entropy(items, rows) + entropy(items, columns)) / 2;
  return (mutualInformation(table) - expected) / (most - expected);
}

/** In nats. */
function mutualInformation({ items, rows, columns, row, column, common }: Contingency): number {
  let sum = 0;
  for (let i = 0; i < common.length; i++) sum += information(common[i]!, rows[row[i]!]!, columns[column[i]!]!, items);
  return sum;
}

/** What a pair of groups with `n` items in common adds to mutual information, in nats. */
function information(n: number, a: number, b: number, items: number): number {
  return (n / items) * Math.log((items / a) * (n / b));
}

function entropy(items: number, sizes: Float64Array): number {
  let sum = 0;
  for (const size of sizes) sum -= (size / items) * Math.log(size / items);
  return sum;
}

/**
 * Mean mutual information of two divisions with these group sizes, all ways to deal items out being equally
 * likely: formula 24a of the paper. It depends on sizes only, so groups of one size are counted together.
 */
export function expectedInformation(items: number, rows: Float64Array, columns: Float64Array): number {
  const [rowSizes, columnSizes] = [countSizes(rows), countSizes(columns)];
  let sum = 0;
  for (const [a, groupsA] of rowSizes) {
    for (const [b, groupsB] of columnSizes) sum += groupsA * groupsB * expectedOfPair(items, a, b);
  }
  return sum;
}

function countSizes(sizes: Float64Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return counts;
}

/** Terms below this part of the largest probability no longer count. */
const NEGLIGIBLE = 1e-18;

/**
 * The items that groups of `a` and `b` have in common are hypergeometric. Its probabilities are taken from the most
 * likely number outwards, each as a multiple of its neighbour, until they vanish: some standard deviations
 * instead of all min(a, b) numbers, and one logarithm that could lose digits instead of one a term.
 */
function expectedOfPair(items: number, a: number, b: number): number {
  const least = Math.max(1, a + b - items);
  const most = Math.min(a, b);
  const start = Math.min(most, Math.max(least, Math.floor(((a + 1) * (b + 1)) / (items + 2))));
  const peak = Math.exp(logHypergeometric(start, { total: items, marked: a, drawn: b }));
  let sum = peak * information(start, a, b, items);
  for (let n = start, p = peak; n < most && p > peak * NEGLIGIBLE; n++) {
    p *= ((a - n) * (b - n)) / ((n + 1) * (items - a - b + n + 1));
    sum += p * information(n + 1, a, b, items);
  }
  for (let n = start, p = peak; n > least && p > peak * NEGLIGIBLE; n--) {
    p *= (n * (items - a - b + n)) / ((a - n + 1) * (b - n + 1));
    sum += p * information(n - 1, a, b, items);
  }
  return sum;
}
