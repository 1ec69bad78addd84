/** ln n! for n below 19: those factorials are doubles without rounding. */
const SMALL = logsOfSmallFactorials();

/** ln sqrt(2 pi), to the last digit of a double. */
const LOG_SQRT_2_PI = 0.9189385332046728;

/**
 * ln n!, right to about one unit in the last place at any size.
 * @param n a whole number, 0 or more; NaN for anything else
 */
export function logFactorial(n: number): number {
  if (!(Number.isInteger(n) && n >= 0)) return NaN;
  if (n < SMALL.length) return SMALL[n]!;
  return (n + 0.5) * Math.log(n) - n + LOG_SQRT_2_PI + stirlingError(n);
}

/**
 * What Stirling's formula leaves out of ln n!: ln n! - ((n + 1/2) ln n - n + ln sqrt(2 pi)). Ratios of
 * factorials are taken by these remainders, since ln n! of a large n has no digits left behind the point
 * (Loader 2000, "Fast and accurate computation of binomial probabilities").
 * @param n above 0; for other than whole numbers n! is gamma(n + 1)
 */
export function stirlingError(n: number): number {
  if (n < SMALL.length) return Number.isInteger(n) ? SMALL_ERROR[n]! : (n + 0.5) * Math.log1p(1 / n) - 1 + stirlingError(n + 1);
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

const SMALL_ERROR = SMALL.map((log, n) => log - ((n + 0.5) * Math.log(n) - n + LOG_SQRT_2_PI));

function logsOfSmallFactorials(): readonly number[] {
  const logs: number[] = [];
  for (let n = 0, factorial = 1; n < 19; n++, factorial *= n) logs.push(Math.log(factorial));
  return logs;
}
