import { logBinomial } from "./logBinomial.js";
import { logPoissonTail } from "./poissonTail.js";

/**
 * ln P(N >= atLeast) of a negative binomial number: a Poisson number whose own mean varies (gamma distributed), which is what
 * counts of busy and quiet accounts look like. Its variance is mean + mean^2 / size; an infinite size is Poisson.
 * Terms are summed as multiples of the first, so that the logarithm is right to 1e-10 of itself however small the
 * probability. Takes about 40 (1 + mean / size) steps more than the distance from the mean.
 * Signature: `logNegativeBinomialTail(atLeast: number, mean: number, size: number): number`.
 *
 * @param atLeast a whole number
 * @param mean 0 or more
 * @param size above 0
 * @returns 0 where it's certain, -Infinity where it can't happen, NaN for a mean, size or count that can't be
 */
export function logNegativeBinomialTail(atLeast: number, mean: number, size: number): number {
  if (!(Number.isInteger(atLeast) && mean >= 0 && mean < Infinity && size > 0)) return NaN;
  if (atLeast <= 0) return 0;
  if (mean === 0) return -Infinity;
  if (size === Infinity) return logPoissonTail(atLeast, mean);
  const direct = upper(atLeast, mean, size);
  // Of a probability near 1 the complement has the digits.
  return direct <= -Math.LN2 ? direct : Math.log1p(-Math.exp(lower(atLeast - 1, mean, size)));
}

/** ln P(N = count): size / (size + count) times a binomial probability of `size` successes. */
function logPoint(count: number, mean: number, size: number): number {
  if (count === 0) return -size * Math.log1p(mean / size);
  return logBinomial(size, size + count, size / (size + mean), mean / (size + mean)) - Math.log1p(count / size);
}

function upper(atLeast: number, mean: number, size: number): number {
  const q = mean / (size + mean);
  let sum = 1;
  // Below the mode terms grow at first.
  for (let k = atLeast, term = 1; term > sum * Number.EPSILON || k < mean; k++) {
    term *= ((k + size) / (k + 1)) * q;
    sum += term;
  }
  return logPoint(atLeast, mean, size) + Math.log(sum);
}

function lower(atMost: number, mean: number, size: number): number {
  const q = mean / (size + mean);
  let sum = 1;
  for (let k = atMost, term = 1; k > 0; k--) {
    term *= k / ((k - 1 + size) * q);
    sum += term;
  }
  return logPoint(atMost, mean, size) + Math.log(sum);
}
