import { logMeanExp, pToE } from "../../stats/eValues.js";
import { logNormalTail } from "../../stats/normalTail.js";
import { quantile } from "../../stats/quantile.js";
import { activityOf, activitySlope } from "./activity.js";
import { PARTNERS } from "./chooser.js";
import { expectedNats, logChanceOfNats } from "./chance.js";
import { PRIOR_POSTS, type Company } from "./company.js";

/** Partners whose own surprise counts for an account: in a group everybody keeps company. */
const BEST_PARTNERS = 5;

/** Posts with something that others share too, below which an account isn't judged. */
export const POSTS_MIN = 3;

/**
 * Nats a post, per account: half its own surprise, half the mean of its best partners'. Chance makes one account stand
 * out, not those around it as well.
 */
export function scoreCompany({ surprise, partners }: Pick<Company, "surprise" | "partners">): Float64Array {
  const around = new Float64Array(PARTNERS);
  return surprise.map((own, a) => {
    for (let k = 0; k < PARTNERS; k++) {
      const b = partners[a * PARTNERS + k]!;
      around[k] = b < 0 ? 0 : surprise[b]!;
    }
    return scoreOf(own, around);
  });
}

/** @param around surprise of the partners, 0 for one that is missing; is sorted */
export function scoreOf(own: number, around: Float64Array): number {
  around.sort().reverse();
  let sum = 0;
  for (let k = 0; k < BEST_PARTNERS; k++) sum += around[k]!;
  return own / 2 + sum / (2 * BEST_PARTNERS);
}

/** What is known of accounts besides their scores. */
export type Judged = Pick<Company, "surprise" | "posts" | "sharesPerPost" | "crowds" | "chances">;

/** What is usual among the accounts of a run. */
export interface Usual {
  /** Accounts with enough posts to be judged that keep any company. */
  readonly tested: number;
  readonly median: number;
  /** One standard deviation. */
  readonly scale: number;
  /** Of accounts that do much, if it is more than the median: this and `slope` times {@link activityOf} their posts. */
  readonly level: number;
  readonly slope: number;
  /** How many times the nats that blind chance would bring; 1 at least. */
  readonly excess: number;
}

/**
 * Median and upper spread of the scores of a public, the empirical null of Efron (2004): what friends, fans and sessions do
 * is in it. Campaigns may be a good part of a run: those who stand out by the lower half of the distribution, which no
 * campaign reaches, are left out before the upper half is measured.
 * @param slope of what is usual by activity, if it is known already from a division that it is the same in
 */
export function measureUsual(company: Judged, scores: Float64Array, slope?: number): Usual {
  const { posts, surprise } = company;
  const { tested, isUsual, trimmed, postsOfTrimmed } = trim(scores, posts);
  const median = quantile(trimmed, 0.5 / BELOW_TRIM);
  const steepness = slope ?? activitySlope(trimmed, postsOfTrimmed);
  let [nats, expected] = [0, 0];
  scores.forEach((score, a) => {
    if (!isUsual(score, a)) return;
    nats += surprise[a]! * (posts[a]! + PRIOR_POSTS);
    expected += expectedNats(company, a);
  });
  return {
    tested,
    median,
    scale: quantile(trimmed, UPPER / BELOW_TRIM) - median,
    level: quantile(trimmed.map((score, i) => score - steepness * activityOf(postsOfTrimmed[i]!)), 0.5 / BELOW_TRIM),
    slope: steepness,
    excess: expected > 0 ? Math.max(1, nats / expected) : 1,
  };
}

/** The slope of what is usual by activity, which {@link measureUsual} measures if none is given. */
export function measureSlope(company: Pick<Company, "surprise" | "partners" | "posts">): number {
  const { trimmed, postsOfTrimmed } = trim(scoreCompany(company), company.posts);
  return activitySlope(trimmed, postsOfTrimmed);
}

interface Trimmed {
  readonly tested: number;
  /** Whether an account tells what is usual, by score and number. */
  isUsual(score: number, account: number): boolean;
  /** Scores of those who do, and their posts. */
  readonly trimmed: Float64Array;
  readonly postsOfTrimmed: Int32Array;
}

function trim(scores: Float64Array, posts: Int32Array): Trimmed {
  const tested = scores.filter((score, a) => isTested(score, posts[a]!));
  const first = quantile(tested, 0.5);
  const line = first + TRIM * (first - quantile(tested, 1 - UPPER));
  const isUsual = (score: number, a: number): boolean => isTested(score, posts[a]!) && score <= line;
  return { tested: tested.length, isUsual, trimmed: scores.filter(isUsual), postsOfTrimmed: posts.filter((_, a) => isUsual(scores[a]!, a)) };
}

/** Who keeps no company at all would make any company look unusual where most don't, as in a sample of a large platform. */
export function isTested(score: number, posts: number): boolean {
  return posts >= POSTS_MIN && score > 0;
}

/** Standard deviations above the median, beyond which accounts don't tell what is usual: the fewer, the larger a part of a run may be campaigns. */
const TRIM = 2;

/** Part of a normal distribution below that: quantiles of what is left are taken as those of the whole. */
const BELOW_TRIM = 0.97725;

/** What is usual of accounts with so many posts: the median, or what it is among those who do as much, if that is more. */
export function usualScore({ median, level, slope }: Pick<Usual, "median" | "level" | "slope">, posts: number): number {
  return Math.max(median, level + slope * activityOf(posts));
}

/**
 * Standard deviations above what is usual. Pure chance alone gives posts an exponential tail, a nat each (Chernoff), hence
 * their mean over an account's posts a deviation of one through their root: where hardly anybody keeps company, and the
 * public's own spread is next to nothing, few posts still tell little.
 */
export function standing(usual: Pick<Usual, "median" | "scale" | "level" | "slope">, score: number, posts: number): number {
  return (score - usualScore(usual, posts)) / Math.max(usual.scale, 1 / Math.sqrt(posts + PRIOR_POSTS));
}

/** ln of the p-value of account `a` with a score: that of its standing, but no less than pure chance allows (see `logChanceOfNats`). */
export function logPOfScore(company: Judged, usual: Usual, a: number, score: number): number {
  return Math.max(logNormalTail(standing(usual, score, company.posts[a]!)), logChanceOfScore(company, usual, a, score));
}

function logChanceOfScore(company: Judged, { excess }: Usual, a: number, score: number): number {
  return logChanceOfNats(company, a, score * (company.posts[a]! + PRIOR_POSTS), excess);
}

/** One standard deviation above the median of a normal distribution. */
const UPPER = 0.8413;

/** Shifts of a normal mean that the e-value bets on, in standard deviations. */
const SHIFTS = [2, 3, 4, 5, 6];

/** ln of the e-value of account `a` with a score: that of its standing, but no more than what the chance of the score is worth. */
export function logEOfScore(company: Judged, usual: Usual, a: number, score: number): number {
  const logE = logEOfStanding(standing(usual, score, company.posts[a]!));
  // No chance is worth less: most accounts are here, and the bound takes a search.
  return logE <= pToE(0, 0.5) ? logE : Math.min(logE, pToE(logChanceOfScore(company, usual, a, score), 0.5));
}

/** ln of an e-value against a standard normal z: the mean likelihood ratio over {@link SHIFTS}. */
export function logEOfStanding(z: number): number {
  return logMeanExp(SHIFTS.map((shift) => shift * z - (shift * shift) / 2));
}
