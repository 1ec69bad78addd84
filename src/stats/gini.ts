/**
 * Gini's coefficient of inequality (1912): sum over ranks i of (2 i - n - 1) x_i / (n sum of x).
 * Signature: `gini(values: ArrayLike<number>): number`.
 *
 * @param values 0 or more, in any order
 * @returns 0 where all are equal, towards 1 where one has everything; NaN without values, or if all are 0
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const sum = sorted.reduce((a, b) => a + b, 0);
  return sorted.reduce((all, x, i) => all + (2 * (i + 1) - n - 1) * x, 0) / (n * sum);
}
