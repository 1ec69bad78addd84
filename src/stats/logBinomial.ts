import { deviance } from "./deviance.js";
import { stirlingError } from "./logFactorial.js";

const LOG_2_PI = Math.log(2 * Math.PI);

/**
 * ln of the binomial probability of `successes` among `trials` by Loader's saddle-point form (Loader 2000,
 * "Fast and accurate computation of binomial probabilities"): the large parts of the factorials cancel
 * on paper, so that the result keeps its digits where ln n! alone has none behind the point.
 *
 * @param successes 0 to `trials`; both may be other than whole numbers, with gamma functions for the factorials
 * @param p probability of a success, above 0 and below 1
 * @param q 1 - p, given because it may be known to more digits than a subtraction leaves
 */
export function logBinomial(successes: number, trials: number, p: number, q: number): number {
  const failures = trials - successes;
  if (successes === 0) return trials === 0 ? 0 : trials * logPart(q, p);
  if (failures === 0) return trials * logPart(p, q);
  const fit = stirlingError(trials) - stirlingError(successes) - stirlingError(failures) - deviance(successes, trials * p) - deviance(failures, trials * q);
  return fit + (Math.log(trials / (successes * failures)) - LOG_2_PI) / 2;
}

/** ln `part`, from whichever of the part and its rest is the smaller one. */
function logPart(part: number, rest: number): number {
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(part);
}
