/**
 * x ln(x / mean) + mean - x, the deviance of a Poisson count: by a series where the two are close, since the difference of
 * logarithms would cancel (Loader 2000, "Fast and accurate computation of binomial probabilities").
 * @param x above 0
 * @param mean above 0
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  for (let j = 1, term = 2 * x * v; ; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}
