/**
 * The median of values that count several times each: the mean of both middle ones where half the weight lies on
 * either side. Infinite values are values like others.
 * @param sorted ascending
 * @param weight by value, 0 or more
 * @returns NaN without weight
 */
export function weightedMedian(sorted: ArrayLike<number>, weight: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < sorted.length; i++) total += weight[i]!;
  if (total === 0) return NaN;
  let below = 0;
  let lower: number | undefined;
  for (let i = 0; i < sorted.length; i++) {
    if (weight[i] === 0) continue;
    if (lower !== undefined) return lower === sorted[i] ? lower : (lower + sorted[i]!) / 2;
    below += weight[i]!;
    if (2 * below > total) return sorted[i]!;
    if (2 * below === total) lower = sorted[i]!;
  }
  return NaN;
}
