/**
 * E-values: numbers of 0 or more whose expectation is at most 1 under the null hypothesis, so that 1 / e is a p-value.
 * All of them come and go as natural logarithms, since products of evidence leave the range of doubles.
 */

/** Shares of the stake that are bet on every trial. */
const BETS: readonly number[] = [0.02, 0.1, 0.4];

/**
 * ln of the e-value of betting on hits: the mean over the bets b of the product over trials of 1 + b (X / chance - 1).
 * Each factor has expectation 1 or less if the trial hits with at most its chance given the trials before it; trials needn't
 * be independent otherwise (Shafer 2021, "Testing by betting"; Waudby-Smith & Ramdas 2024).
 * Signature: `logBettingEValue(hits: ArrayLike<number | boolean>, chances: ArrayLike<number>, bets = [0.02, 0.1, 0.4]): number`.
 *
 * @param hits 1 or true for a hit, as many as `chances`
 * @param chances upper bounds of the chance of each hit, 0 to 1
 * @param bets 0 to 1, below 1 where a miss shall not end the game
 * @returns 0 without trials; Infinity for a hit without a chance; NaN for a chance outside 0 to 1 or lists of unequal length
 */
export function logBettingEValue(hits: ArrayLike<number | boolean>, chances: ArrayLike<number>, bets: readonly number[] = BETS): number {
  if (hits.length !== chances.length) return NaN;
  return logMeanExp(
    bets.map((bet) => {
      let sum = 0;
      for (let i = 0; i < chances.length; i++) sum += logBet(Boolean(hits[i]), chances[i]!, bet);
      return sum;
    }),
  );
}

function logBet(hit: boolean, chance: number, bet: number): number {
  if (!(chance >= 0 && chance <= 1)) return NaN;
  // bet / chance overflows for the smallest chances, this quotient doesn't.
  return hit ? Math.log1p(-(1 - bet) * (1 - chance)) - Math.log(chance) : Math.log1p(-bet);
}

/** ln of the mean of e to the power of each value, without leaving the range of doubles. @returns NaN for no values */
export function logMeanExp(values: ArrayLike<number>): number {
  return logSumExp(values) - Math.log(values.length);
}

function logSumExp(values: ArrayLike<number>): number {
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) return NaN;
    most = Math.max(most, values[i]!);
  }
  if (!Number.isFinite(most)) return most;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i]! - most);
  return most + Math.log(sum);
}

/**
 * ln of the arithmetic mean of e-values, weighted if weights are given: an e-value however they depend on each other, and in
 * essence the only way to merge them without assumptions (Vovk & Wang 2021, "E-values: calibration, combination and applications").
 * Signature: `mergeEValues(logE: ArrayLike<number>, weights?: ArrayLike<number>): number`.
 *
 * @param weights 0 or more, as many as `logE`; those of 0 are passed over
 * @returns 0 (no evidence) without e-values or without weight
 */
export function mergeEValues(logE: ArrayLike<number>, weights?: ArrayLike<number>): number {
  if (weights === undefined) return logE.length === 0 ? 0 : logMeanExp(logE);
  const weighed: number[] = [];
  let total = 0;
  for (let i = 0; i < logE.length; i++) {
    if (weights[i] === 0) continue;
    weighed.push(logE[i]! + Math.log(weights[i]!));
    total += weights[i]!;
  }
  return total === 0 ? 0 : logSumExp(weighed) - Math.log(total);
}

/**
 * ln of the e-value that a p-value is worth: kappa p^(kappa - 1), or, without a kappa, its mean over all kappa from 0 to 1,
 * (1 - p + p ln p) / (p (ln p)^2), which costs little against the best kappa (Vovk & Wang 2021).
 * Signature: `pToE(logP: number, kappa?: number): number`.
 *
 * @param logP ln of the p-value, 0 or less
 * @param kappa above 0 and below 1
 */
export function pToE(logP: number, kappa?: number): number {
  if (!(logP <= 0)) return NaN;
  if (kappa !== undefined) return Math.log(kappa) + (kappa - 1) * logP;
  const x = -logP;
  if (x === Infinity) return Infinity;
  if (x >= 1) return x + Math.log(-Math.expm1(-x) - x * Math.exp(-x)) - 2 * Math.log(x);
  // The same as a series, since the differences above cancel near p = 1: the sum of x^j / (j + 2)!.
  let sum = 0.5;
  for (let j = 1, term = 0.5; term > sum * Number.EPSILON; j++) {
    term *= x / (j + 2);
    sum += term;
  }
  return Math.log(sum);
}

/** ln of the p-value that an e-value is worth: min(1, 1 / e), by Markov's inequality. Signature: `eToP(logE: number): number`. */
export function eToP(logE: number): number {
  return Math.min(0, 0 - logE);
}
