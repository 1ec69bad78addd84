/** A hair of room: a logarithm of a number exactly on the line may come out beyond it. */
const ROUNDING = 1e-12;

/**
 * The e-BH procedure of Wang & Ramdas (2022), "False discovery rate control with e-values": rejects the k hypotheses with the
 * largest e-values, k being the largest number with k e(k) / tests >= 1 / alpha. The expected share of false rejections
 * among all is at most `alpha` however the e-values depend on each other.
 * Signature: `eBenjaminiHochberg(logE: ArrayLike<number>, alpha: number, tests = logE.length): Uint32Array`.
 *
 * @param logE natural logarithms, in any order; equal ones share their fate
 * @param alpha 0 to 1
 * @param tests how many hypotheses were tested; those without an entry in `logE` count as e = 0
 * @returns the positions of the rejected ones, ascending
 */
export function eBenjaminiHochberg(logE: ArrayLike<number>, alpha: number, tests: number = logE.length): Uint32Array {
  const levels = eBenjaminiHochbergLevels(logE, tests);
  const line = Math.log(alpha) + ROUNDING;
  const rejected: number[] = [];
  for (let i = 0; i < levels.length; i++) if (levels[i]! <= line) rejected.push(i);
  return Uint32Array.from(rejected);
}

/**
 * ln of the smallest alpha at which e-BH rejects each hypothesis: the least tests / (k e(k)) over all k from its rank on.
 * Larger e-values never have larger ones, equal e-values have equal ones.
 * Signature: `eBenjaminiHochbergLevels(logE: ArrayLike<number>, tests = logE.length): Float64Array`.
 *
 * @returns in the order of `logE`; above 0 where no alpha rejects, Infinity for e = 0 and for NaN
 */
export function eBenjaminiHochbergLevels(logE: ArrayLike<number>, tests: number = logE.length): Float64Array {
  const evidence = Float64Array.from(logE, (log) => (Number.isNaN(log) ? -Infinity : log));
  const order = Uint32Array.from(evidence, (_, i) => i).sort((a, b) => (evidence[a] === evidence[b] ? 0 : evidence[b]! - evidence[a]!));
  const levels = new Float64Array(evidence.length);
  let least = Infinity;
  for (let k = order.length; k > 0; k--) {
    const i = order[k - 1]!;
    // The same number for all of equal evidence: that of the last of them, which comes first here.
    least = Math.min(least, Math.log(tests / k) - evidence[i]!);
    levels[i] = least;
  }
  return levels;
}
