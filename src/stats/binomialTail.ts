import { logBinomial } from "./logBinomial.js";

/**
 * ln of the probability of at least `successes` among `trials`. Above the mean the upper terms are summed as multiples of the
 * first, so that the logarithm keeps its digits however small the probability; below it, one minus the lower ones.
 *
 * @param p probability of a success, above 0 and below 1
 * @returns 0 where it's certain, -Infinity where it can't happen
 */
export function logBinomialTail(successes: number, trials: number, p: number): number {
  if (successes <= 0) return 0;
  if (successes > trials) return -Infinity;
  const q = 1 - p;
  if (successes > trials * p) return Math.min(0, logBinomial(successes, trials, p, q) + Math.log(terms(successes, (k) => ((trials - k) * p) / ((k + 1) * q), 1)));
  const below = logBinomial(successes - 1, trials, p, q) + Math.log(terms(successes - 1, (k) => (k * q) / ((trials - k + 1) * p), -1));
  return Math.log1p(-Math.exp(below));
}

/** Sum of a probability and all beyond it, over that probability. */
function terms(start: number, ratio: (k: number) => number, direction: 1 | -1): number {
  let sum = 1;
  for (let k = start, term = 1; term > sum * Number.EPSILON; k += direction) {
    term *= ratio(k);
    sum += term;
  }
  return sum;
}
