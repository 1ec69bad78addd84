/**
 * The sample quantile of type 7 in Hyndman & Fan (1996), "Sample quantiles in statistical
 * packages": linear between the order statistics around rank 1 + (n - 1) p. R and NumPy
 * use it by default; simple-statistics' `quantile` is type 2 (it averages only where the
 * rank is whole and never interpolates), so that 0.9 of 1..4 is 4 there and 3.7 here.
 * Rounded as R rounds, so that a comparison "above the quantile" falls the same way.
 *
 * @param values in any order, not modified
 * @param p from 0 to 1
 * @returns NaN for no values, or for p outside 0 to 1
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** {@link quantile} of values that are ascending already. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0 || !(p >= 0 && p <= 1)) return NaN;
  const rank = 1 + (n - 1) * p;
  const below = Math.floor(rank);
  const low = sorted[below - 1]!;
  const high = sorted[Math.ceil(rank) - 1]!;
  if (rank === below || low === high) return low;
  const part = rank - below;
  return (1 - part) * low + part * high;
}
