/** Independent yes-or-no events, each with a weight: event `i` adds `weight[i]` with probability `probability[i]`. */
export interface WeightedEvents {
  /** How many events there are; the columns may be longer. */
  readonly count: number;
  readonly weight: Float64Array;
  /** Between 0 (exclusive) and 1. */
  readonly probability: Float64Array;
  /** How many alike events an entry stands for; parts of one are allowed. */
  readonly times: Float64Array;
}

const STEPS_MAX = 40;
/** An exponent beyond which nothing is gained: e^-700 is the least that a double holds. */
const EXPONENT_MAX = 700;

/**
 * An upper bound of ln P(sum >= total) by Chernoff (1952): the least of ln E[e^(s sum)] - s total over s >= 0, found by Newton's
 * method, which can't miss as the function is convex. Every s gives a bound, so that the search ends once it is `enough`.
 * @param enough a bound at most so high will do
 * @returns 0 where the sum has at least that mean
 */
export function logWeightedSumBound(events: WeightedEvents, total: number, enough = -Infinity): number {
  const at = { value: 0, slope: 0, curvature: 0 };
  let low = 0;
  let high = Infinity;
  let s = 0;
  let best = 0;
  for (let step = 0; step < STEPS_MAX; step++) {
    evaluate(events, total, s, at);
    best = Math.min(best, at.value);
    if (best <= enough) return best;
    if (at.slope < 0) low = s;
    else high = s;
    if (high === 0) return 0;
    const newton = s - at.slope / at.curvature;
    const next = newton > low && newton < high ? newton : high < Infinity ? (low + high) / 2 : 2 * s + 1;
    if (!(Math.abs(next - s) > 1e-9 * next) || next > EXPONENT_MAX) return best;
    s = next;
  }
  return best;
}

function evaluate({ count, weight, probability, times }: WeightedEvents, total: number, s: number, at: { value: number; slope: number; curvature: number }): void {
  let value = -s * total;
  let slope = -total;
  let curvature = 0;
  for (let i = 0; i < count; i++) {
    const w = weight[i]!;
    const p = probability[i]!;
    const tilt = p * Math.exp(s * w);
    const sum = 1 - p + tilt;
    const tilted = tilt / sum;
    const n = times[i]!;
    value += n * Math.log(sum);
    slope += n * w * tilted;
    curvature += n * w * w * tilted * (1 - tilted);
  }
  at.value = value;
  at.slope = slope;
  at.curvature = curvature;
}
