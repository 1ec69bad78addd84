import { logNormalTail } from "../../stats/normalTail.js";
import type { Company } from "./company.js";
import { CLOSEST } from "./encounters.js";
import { QUARTERS } from "./quarters.js";
import { natsOfMeeting } from "./surprise.js";

/** Halvings of the interval that holds the exponent. */
const STEPS = 30;

/** The largest exponent looked at. */
const EXPONENT_MAX = 8;

/** What an account's crowds bring by blind chance: for each rank in each quarter of time how many of its circle, and what meeting one is worth. */
interface Expected {
  readonly means: readonly number[];
  /** Nats. */
  readonly worths: readonly number[];
}

type Crowds = Pick<Company, "crowds" | "chances">;

function expectedOf({ crowds, chances }: Crowds, account: number): Expected {
  const means: number[] = [];
  const worths: number[] = [];
  for (let q = 0; q < QUARTERS; q++) {
    const chance = chances[QUARTERS * account + q]!;
    if (chance === 0) continue;
    for (let r = 1; r <= CLOSEST; r++) {
      const met = crowds[(QUARTERS * account + q) * CLOSEST + r - 1]!;
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
 * ln of the chance that an account has so many nats: twice the lesser of what its crowds and what its posts allow. Either
 * model says more than the other in some public: where people meet few, crowds do; where closed circles meet day after day,
 * the excess makes crowds of everybody, and posts do.
 * @param nats 0 or more
 * @param excess how many times as often as by blind chance the public meets its circles, 1 or more
 */
export function logChanceOfNats(company: Crowds & Pick<Company, "posts" | "sharesPerPost">, account: number, nats: number, excess: number): number {
  const inPosts = logChanceInPosts(company.posts[account]!, company.sharesPerPost, nats);
  return Math.min(0, Math.LN2 + Math.min(inPosts, logChanceInCrowds(company, account, nats, excess)));
}

/**
 * ln of the chance of so many nats given an account's crowds: who shared what it shares, and when. If each of those
 * it met were one of its circle with the chance c that a share is, `excess` times as often since interests bring people
 * together, the circle's met at rank r would be Poisson at most with mean n_r c, each worth u(r c) nats. Of the sum
 *
 *     K(s) = sum over quarters and ranks of excess n_r c (e^(s u(r c)) - 1)
 *
 * is the cumulant generating function, and where K'(s) = N
 *
 *     P(at least N nats) = e^(K(s) - s N + x^2 / 2) P(Z >= x),   x = s sqrt(K''(s))
 *
 * (Esscher's approximation: Daniels 1987, "Tail probability approximations"). Of one post only the best meeting counts, and
 * what several of the circle are worth together is less than their sum: both make the nats fewer than is assumed here. Ranks
 * beyond the closest are ties, and taken for the last of them.
 */
export function logChanceInCrowds(company: Crowds, account: number, nats: number, excess: number): number {
  const { means, worths } = expectedOf(company, account);
  const slope = (s: number): number => means.reduce((sum, mean, i) => sum + excess * mean * worths[i]! * Math.exp(s * worths[i]!), -nats);
  if (slope(0) >= 0) return 0;
  let [low, high] = [0, EXPONENT_MAX];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  const lnBound = means.reduce((sum, mean, i) => sum + excess * mean * Math.expm1(low * worths[i]!), -low * nats);
  // More nats than such crowds bring: Chernoff's bound, which holds for any exponent.
  if (high === EXPONENT_MAX) return Math.min(0, lnBound);
  const variance = means.reduce((sum, mean, i) => sum + excess * mean * worths[i]! ** 2 * Math.exp(low * worths[i]!), 0);
  const x = low * Math.sqrt(variance);
  return lnBound + x ** 2 / 2 + logNormalTail(x);
}

/**
 * ln of Chernoff's bound on the chance of so many nats in so many posts, whomever they met. A share that meets one account,
 * expected with mean m, has ln(1 / m) - 1 + m nats, so that it has more than t with a probability of about e^-(t + 1); of the
 * shares of one post the best counts. The nats of a post are then 0, or exponential with weight w = min(1, shares per post / e),
 * and the bound is the least over 0 <= s < 1 of exp(-s nats) (1 + w s / (1 - s))^posts. Its derivative is 0 where
 * (1 - w) x^2 + w x = w posts / nats, x = 1 - s.
 */
export function logChanceInPosts(posts: number, sharesPerPost: number, nats: number): number {
  const w = Math.min(1, sharesPerPost / Math.E);
  if (posts === 0 || nats <= w * posts) return 0;
  const v = (w * posts) / nats;
  const x = w === 1 ? v : (Math.sqrt(w ** 2 + 4 * (1 - w) * v) - w) / (2 * (1 - w));
  return posts * Math.log1p((w * (1 - x)) / x) - (1 - x) * nats;
}
