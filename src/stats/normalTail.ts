const LOG_SQRT_2_PI = 0.9189385332046728;

/** Below it the power series keeps its digits, above it the continued fraction is short. */
const SERIES_BELOW = 2.5;

/** ln P(Z >= x) of a standard normal number, right to 1e-12 of itself however small the probability. */
export function logNormalTail(x: number): number {
  if (x < 0) return Math.log1p(-Math.exp(logNormalTail(-x)));
  return Math.log(millsRatio(x)) - (x * x) / 2 - LOG_SQRT_2_PI;
}

/** Mills' ratio P(Z >= x) / density(x) of a standard normal number. @param x 0 or more */
export function millsRatio(x: number): number {
  if (x < SERIES_BELOW) return Math.sqrt(Math.PI / 2) * Math.exp((x * x) / 2) - centralSeries(x);
  // Laplace's continued fraction 1 / (x + 1 / (x + 2 / (x + ...))).
  let rest = x;
  for (let k = 80; k >= 1; k--) rest = x + k / rest;
  return 1 / rest;
}

/** P(0 <= Z <= x) / density(x) = x + x^3 / 3 + x^5 / (3 x 5) + ... */
function centralSeries(x: number): number {
  let sum = x;
  for (let odd = 3, term = x; term > sum * Number.EPSILON; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}
