import { deviance } from "./deviance.js";
import { stirlingError } from "./logFactorial.js";

/**
 * ln P(N >= atLeast) of a Poisson number. The terms beyond are summed as multiples of the first, so that the logarithm is
 * right to 1e-11 of itself however small the probability; below the mean, one minus the lower terms.
 * Signature: `logPoissonTail(atLeast: number, mean: number): number`.
 *
 * @param atLeast a whole number
 * @param mean 0 or more
 * @returns 0 where it's certain, -Infinity where it can't happen, NaN for a mean or count that can't be
 */
export function logPoissonTail(atLeast: number, mean: number): number {
  if (!(Number.isInteger(atLeast) && mean >= 0 && mean < Infinity)) return NaN;
  if (atLeast <= 0) return 0;
  if (mean === 0) return -Infinity;
  return atLeast > mean ? upper(atLeast, mean) : Math.log1p(-Math.exp(lower(atLeast - 1, mean)));
}

/**
 * ln P(N <= atMost) of a Poisson number, as exact. Signature: `logPoissonLowerTail(atMost: number, mean: number): number`.
 *
 * @param atMost a whole number
 * @param mean 0 or more
 * @returns 0 where it's certain, -Infinity where it can't happen, NaN for a mean or count that can't be
 */
export function logPoissonLowerTail(atMost: number, mean: number): number {
  if (!(Number.isInteger(atMost) && mean >= 0 && mean < Infinity)) return NaN;
  if (atMost < 0) return -Infinity;
  if (mean === 0) return 0;
  return atMost < mean ? lower(atMost, mean) : Math.log1p(-Math.exp(upper(atMost + 1, mean)));
}

/** ln P(N = count) by Loader's saddle-point form (2000), in which the large parts of count! cancel on paper. */
function logPoisson(count: number, mean: number): number {
  if (count === 0) return -mean;
  return -stirlingError(count) - deviance(count, mean) - Math.log(2 * Math.PI * count) / 2;
}

function upper(atLeast: number, mean: number): number {
  let sum = 1;
  for (let k = atLeast + 1, term = 1; term > sum * Number.EPSILON; k++) {
    term *= mean / k;
    sum += term;
  }
  return Math.min(0, logPoisson(atLeast, mean) + Math.log(sum));
}

function lower(atMost: number, mean: number): number {
  let sum = 1;
  for (let k = atMost, term = 1; term > sum * Number.EPSILON; k--) {
    term *= k / mean;
    sum += term;
  }
  return Math.min(0, logPoisson(atMost, mean) + Math.log(sum));
}
