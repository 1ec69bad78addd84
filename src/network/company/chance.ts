import type { Company } from "./company.js";
import { CLOSEST } from "./encounters.js";
import { natsOfMeeting } from "./surprise.js";

/** Halvings of the interval that holds the best exponent: the bound is right for any. */
const STEPS = 30;

/** The largest exponent looked at. */
const EXPONENT_MAX = 8;

/** What an account's crowds bring by blind chance: for each rank on each half of time how many of its circle, and what meeting one is worth. */
interface Expected {
  readonly means: readonly number[];
  /** Nats. */
  readonly worths: readonly number[];
}

type Crowds = Pick<Company, "crowds" | "chances">;

function expectedOf({ crowds, chances }: Crowds, account: number): Expected {
  const means: number[] = [];
  const worths: number[] = [];
  for (const half of [0, 1]) {
    const chance = chances[2 * account + half]!;
    if (chance === 0) continue;
    for (let r = 1; r <= CLOSEST; r++) {
      const met = crowds[(2 * account + half) * CLOSEST + r - 1]!;
      if (met === 0) continue;
      means.push(met * chance);
      worths.push(natsOfMeeting(1, r * chance));
    }
  }
  return { means, worths };
}

/** Nats that blind chance brings an account over all its posts. */
export function expectedNats(company: Crowds, account: number): number {
  const { means, worths } = expectedOf(company, account);
  return means.reduce((sum, mean, i) => sum + mean * worths[i]!, 0);
}

/**
 * ln of Chernoff's bound on the chance that an account has so many nats, given its crowds: who shared what it shares, and
 * when. If each of those it met were one of its circle with the chance c that a share is, `excess` times as often since
 * interests bring people together, the circle's met at rank r would be Poisson at most with mean n_r c, each worth u(r c)
 * nats, so that for any s > 0
 *
 *     ln P(at least N nats) <= sum over halves and ranks of excess n_r c (e^(s u(r c)) - 1) - s N
 *
 * Of one post only the best meeting counts, and what several of the circle are worth together is less than their sum: both
 * make the nats fewer than is assumed here. Ranks beyond the closest are ties, and taken for the last of them.
 * @param nats 0 or more
 * @param excess 1 or more
 */
export function logChanceOfNats(company: Crowds, account: number, nats: number, excess: number): number {
  const { means, worths } = expectedOf(company, account);
  const slope = (s: number): number => means.reduce((sum, mean, i) => sum + excess * mean * worths[i]! * Math.exp(s * worths[i]!), -nats);
  if (slope(0) >= 0) return 0;
  let [low, high] = [0, EXPONENT_MAX];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return Math.min(0, means.reduce((sum, mean, i) => sum + excess * mean * Math.expm1(low * worths[i]!), -low * nats));
}
