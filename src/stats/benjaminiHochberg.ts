/**
 * The step-up procedure of Benjamini & Hochberg (1995): rejects the k smallest p-values, k being the largest
 * with p(k) <= k / tests x level. Under independence or positive dependence the expected share of false
 * rejections among all is at most `level`.
 *
 * P-values come as natural logarithms, so that those below the smallest double keep their order.
 *
 * @param logP in any order, not modified
 * @param level 0 to 1
 * @param tests how many hypotheses were tested; those without an entry in `logP` count as p = 1
 * @returns the logarithm of the largest rejected p-value: everything up to it is rejected; -Infinity where nothing is
 */
export function benjaminiHochberg(logP: ArrayLike<number>, level: number, tests: number = logP.length): number {
  const sorted = Float64Array.from(logP).sort();
  for (let k = sorted.length; k > 0; k--) {
    // A hair of room: exp(ln p) of a p-value exactly on the line may come out above it.
    if (sorted[k - 1]! <= Math.log((k / tests) * level) + 1e-12) return sorted[k - 1]!;
  }
  return -Infinity;
}
