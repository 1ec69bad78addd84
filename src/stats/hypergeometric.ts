import { logBinomial } from "./logBinomial.js";

/**
 * An urn of `total` objects of which `marked` are marked; `drawn` of them are drawn without putting
 * any back. All whole numbers, 0 or more; neither `marked` nor `drawn` exceeds `total`.
 */
export interface Urn {
  readonly total: number;
  readonly marked: number;
  readonly drawn: number;
}

/**
 * ln of the probability that exactly `hits` of the drawn objects are marked: a quotient of three binomial
 * probabilities (Loader 2000), -Infinity where it can't happen, NaN for an urn that can't exist.
 */
export function logHypergeometric(hits: number, { total, marked, drawn }: Urn): number {
  if (!isUrn({ total, marked, drawn }) || !Number.isInteger(hits)) return NaN;
  const least = Math.max(0, marked + drawn - total);
  const most = Math.min(marked, drawn);
  if (hits < least || hits > most) return -Infinity;
  if (least === most) return 0;
  const p = drawn / total;
  const q = (total - drawn) / total;
  return logBinomial(hits, marked, p, q) + logBinomial(drawn - hits, total - marked, p, q) - logBinomial(drawn, total, p, q);
}

/**
 * ln of the probability that at least `hits` of the drawn objects are marked. One minus a distribution
 * function is 0 or noise below 1e-16; here the upper terms are summed as multiples of the first, so that
 * the logarithm keeps its digits however small the probability.
 *
 * @returns 0 where it's certain, -Infinity where it can't happen, NaN for an urn that can't exist
 */
export function logHypergeometricTail(hits: number, urn: Urn): number {
  const { total, marked, drawn } = urn;
  if (!isUrn(urn) || !Number.isInteger(hits)) return NaN;
  if (hits <= Math.max(0, marked + drawn - total)) return 0;
  if (hits > Math.min(marked, drawn)) return -Infinity;
  // Above the mean the upper terms shrink from the first on; below it the lower ones do, and the tail is large.
  if (hits * total > marked * drawn) return Math.min(0, logHypergeometric(hits, urn) + Math.log(termsFrom(hits, urn)));
  const below = logHypergeometric(hits - 1, urn) + Math.log(termsDownFrom(hits - 1, urn));
  return Math.log1p(-Math.exp(below));
}

function isUrn({ total, marked, drawn }: Urn): boolean {
  const whole = Number.isSafeInteger(total) && Number.isInteger(marked) && Number.isInteger(drawn);
  return whole && marked >= 0 && drawn >= 0 && marked <= total && drawn <= total;
}

/** Sum of the probabilities of `hits` and everything above, over the probability of `hits`. */
function termsFrom(hits: number, { total, marked, drawn }: Urn): number {
  const others = total - marked - drawn;
  let sum = 1;
  for (let k = hits, term = 1; term > sum * Number.EPSILON; k++) {
    term *= ((marked - k) * (drawn - k)) / ((k + 1) * (others + k + 1));
    sum += term;
  }
  return sum;
}

/** Sum of the probabilities of `hits` and everything below, over the probability of `hits`. */
function termsDownFrom(hits: number, { total, marked, drawn }: Urn): number {
  const others = total - marked - drawn;
  let sum = 1;
  for (let k = hits, term = 1; term > sum * Number.EPSILON; k--) {
    term *= (k * (others + k)) / ((marked - k + 1) * (drawn - k + 1));
    sum += term;
  }
  return sum;
}
