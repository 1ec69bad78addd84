import { millsRatio } from "./normalTail.js";

const LOG_HALF = -Math.LN2;
const LOG_SQRT_2_PI = 0.9189385332046728;

/** Counts that the exact programme keeps at once before the saddlepoint takes over. */
const EXACT_COUNTS = 64;
/** With less variance than this the steps of the distribution are too coarse for the saddlepoint. */
const SADDLEPOINT_VARIANCE = 16;
/** Standard deviations from the mean within which the saddlepoint's correction is interpolated: it is a difference of poles there. */
const NEAR_MEAN = 0.1;

/** Chances of the trials whose outcome is open, and their complements to full precision. */
interface Trials {
  readonly p: Float64Array;
  readonly q: Float64Array;
}

/**
 * ln P(X >= atLeast), X being the number of successes of independent trials that have chances of their own (the
 * Poisson-binomial distribution). Signature: `logPoissonBinomialTail(probabilities: ArrayLike<number>, atLeast: number): number`.
 *
 * Exact up to 64 trials, and for more where at most 64 successes or 63 failures decide: a dynamic programme under
 * exponential tilting, in which the counts around `atLeast` are the probable ones, so that nothing underflows and the
 * logarithm is right to 1e-11 of itself however small the probability. Otherwise Lugannani & Rice's saddlepoint
 * approximation for lattices (1980; Daniels 1987, "Tail probability approximations", first continuity correction) with
 * its second-order term: right to 2e-5 of the probability or of its complement, whichever is smaller, hence to 2e-5 of the
 * logarithm and to 1e-7 of it below e^-200. Where the tilted variance is below 16 the sum stays exact.
 *
 * @param probabilities 0 to 1, in any order
 * @param atLeast a whole number
 * @returns 0 where it's certain, -Infinity where it can't happen, NaN for a chance outside 0 to 1 or a count that isn't whole
 */
export function logPoissonBinomialTail(probabilities: ArrayLike<number>, atLeast: number): number {
  if (!Number.isInteger(atLeast)) return NaN;
  let certain = 0;
  const open: number[] = [];
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    if (!(p >= 0 && p <= 1)) return NaN;
    if (p === 1) certain++;
    else if (p > 0) open.push(p);
  }
  const needed = atLeast - certain;
  if (needed <= 0) return 0;
  if (needed > open.length) return -Infinity;
  const p = Float64Array.from(open);
  const q = p.map((chance) => 1 - chance);
  const direct = logUpperTail({ p, q }, needed);
  if (direct <= LOG_HALF) return Math.min(0, direct);
  // Of a probability near 1 the complement has the digits: too many failures.
  return Math.log1p(-Math.exp(logUpperTail({ p: q, q: p }, open.length - needed + 1)));
}

/** @param needed 1 to the number of trials */
function logUpperTail(trials: Trials, needed: number): number {
  const n = trials.p.length;
  if (needed === n) return logOfAll(trials);
  const tilt = tiltTo(trials, needed);
  if (Math.min(needed, n - needed + 1) <= EXACT_COUNTS || cumulants(trials, tilt).variance < SADDLEPOINT_VARIANCE) {
    // Any tilt gives the exact sum; one to the left would only make its terms grow.
    return exactLogTail(trials, needed, Math.max(0, tilt));
  }
  return saddlepointLogTail(trials, needed, tilt);
}

function logOfAll({ p, q }: Trials): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += q[i]! < 0.5 ? Math.log1p(-q[i]!) : Math.log(p[i]!);
  return sum;
}

/**
 * First passage: the chance that the count reaches `needed` at some trial, with the distribution of the count before it.
 * Counts that can't reach it any more are left out. Chances are tilted to p e^s / (q + p e^s); a path to count k after some
 * trials is then too probable by e^(s k) over the product of their (q + p e^s), which the last line takes back.
 */
function exactLogTail({ p, q }: Trials, needed: number, tilt: number): number {
  const n = p.length;
  const t = Math.exp(tilt);
  const grown = Math.expm1(tilt);
  const count = new Float64Array(needed);
  count[0] = 1;
  let reached = 0;
  let logScale = 0;
  for (let i = 0; i < n; i++) {
    const scale = q[i]! + p[i]! * t;
    const hit = (p[i]! * t) / scale;
    const miss = q[i]! / scale;
    reached = reached / scale + count[needed - 1]! * hit;
    logScale += Math.log1p(p[i]! * grown);
    const least = Math.max(0, needed - (n - i - 1));
    for (let k = Math.min(i + 1, needed - 1); k >= least; k--) count[k] = count[k]! * miss + (k > 0 ? count[k - 1]! * hit : 0);
  }
  return logScale - tilt * needed + Math.log(reached);
}

function saddlepointLogTail(trials: Trials, needed: number, tilt: number): number {
  const { log, variance } = cumulants(trials, tilt);
  const w = Math.sign(tilt) * Math.sqrt(Math.max(0, 2 * (tilt * needed - log)));
  const near = NEAR_MEAN / Math.sqrt(variance);
  const part = (tilt / near + 1) / 2;
  const correction =
    part > 0 && part < 1 ? (1 - part) * lugannaniRice(trials, -near) + part * lugannaniRice(trials, near) : lugannaniRice(trials, tilt);
  // The mean is at most half a step above `needed` where this is used to the left of it: w is close to 0 then.
  const tail = w >= 0 ? millsRatio(w) : Math.sqrt(2 * Math.PI) * Math.exp((w * w) / 2) - millsRatio(-w);
  return Math.log(tail + correction) - (w * w) / 2 - LOG_SQRT_2_PI;
}

/**
 * What the lattice and its skewness add to the normal tail, over the normal density. The inversion integral of the tail is
 * that of exp(K(z) - z k) g(z) with g(z) = 1 / (1 - e^-z); its expansion around the saddle less that of the normal tail.
 */
function lugannaniRice(trials: Trials, tilt: number): number {
  const { log, mean, variance, third, fourth } = cumulants(trials, tilt);
  const w = Math.sign(tilt) * Math.sqrt(2 * (tilt * mean - log));
  const g = -1 / Math.expm1(-tilt);
  const slope = g * (1 - g);
  const curvature = slope * (1 - 2 * g);
  const shape = fourth / (8 * variance ** 2) - (5 * third ** 2) / (24 * variance ** 3);
  const second = g * shape + (slope * third) / (2 * variance ** 2) - curvature / (2 * variance);
  return (g + second) / Math.sqrt(variance) - 1 / w + 1 / w ** 3;
}

/** The cumulant generating function at the tilt, and its derivatives there: mean, variance, third and fourth cumulant. */
function cumulants({ p, q }: Trials, tilt: number): { log: number; mean: number; variance: number; third: number; fourth: number } {
  const t = Math.exp(tilt);
  const grown = Math.expm1(tilt);
  let [log, mean, variance, third, fourth] = [0, 0, 0, 0, 0];
  for (let i = 0; i < p.length; i++) {
    const scale = q[i]! + p[i]! * t;
    const hit = (p[i]! * t) / scale;
    const miss = q[i]! / scale;
    const spread = hit * miss;
    log += Math.log1p(p[i]! * grown);
    mean += hit;
    variance += spread;
    third += spread * (miss - hit);
    fourth += spread * (1 - 6 * spread);
  }
  return { log, mean, variance, third, fourth };
}

/** The exponent that moves the mean to `target`, by Newton's method between bounds; exact for equal chances from the start. */
function tiltTo(trials: Trials, target: number): number {
  const n = trials.p.length;
  const { mean } = cumulants(trials, 0);
  let tilt = Math.log((target * (n - mean)) / ((n - target) * mean));
  // Beyond these e^tilt is no double.
  let low = -700;
  let high = 700;
  for (let round = 0; round < 200; round++) {
    if (!(tilt > low && tilt < high)) tilt = (low + high) / 2;
    const now = cumulants(trials, tilt);
    if (Math.abs(now.mean - target) <= 1e-12 * target || high - low < 1e-13 * Math.abs(tilt)) break;
    if (now.mean < target) low = tilt;
    else high = tilt;
    tilt += (target - now.mean) / now.variance;
  }
  return tilt;
}
