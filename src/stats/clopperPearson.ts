import { logBinomialTail } from "./binomialTail.js";

/**
 * The exact confidence interval of a proportion (Clopper & Pearson 1934): all chances under which neither as many successes
 * nor as few would be rarer than (1 - level) / 2. It covers the truth at least as often as `level` says.
 * Signature: `clopperPearson(successes: number, trials: number, level = 0.95): readonly [low: number, high: number]`.
 *
 * @param successes a whole number from 0 to `trials`
 * @param level above 0 and below 1
 * @returns 0 to 1 without trials; NaN for counts that can't be
 */
export function clopperPearson(successes: number, trials: number, level = 0.95): readonly [low: number, high: number] {
  if (!(Number.isInteger(successes) && Number.isInteger(trials) && successes >= 0 && successes <= trials)) return [NaN, NaN];
  const logTail = Math.log((1 - level) / 2);
  return [chanceOf(successes, trials, logTail), 1 - chanceOf(trials - successes, trials, logTail)];
}

/** The chance under which at least so many successes have the given probability, by halving: the tail rises with the chance. */
function chanceOf(successes: number, trials: number, logTail: number): number {
  if (successes === 0) return 0;
  let low = 0;
  let high = 1;
  for (let round = 0; round < 1100; round++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (logBinomialTail(successes, trials, middle) < logTail) low = middle;
    else high = middle;
  }
  return high;
}
