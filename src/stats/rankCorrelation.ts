import { sampleCorrelation } from "simple-statistics";

/**
 * Spearman's rank correlation: Pearson's, of ranks; equal values share the mean of their ranks.
 * (simple-statistics' own breaks ties by position.)
 *
 * @param x values in any order, as many as `y`
 * @returns -1 to 1; NaN for fewer than two pairs, or where all values of one side are equal
 */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length < 2 || x.length !== y.length) return NaN;
  const ranksX = midRanks(x);
  const ranksY = midRanks(y);
  if (isConstant(ranksX) || isConstant(ranksY)) return NaN;
  return Math.max(-1, Math.min(1, sampleCorrelation(ranksX, ranksY)));
}

function midRanks(values: ArrayLike<number>): number[] {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

function isConstant(ranks: readonly number[]): boolean {
  return ranks.every((rank) => rank === ranks[0]);
}
