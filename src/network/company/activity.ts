import { quantile } from "../../stats/quantile.js";
import { weightedMedian } from "../../stats/weightedMedian.js";
import { PRIOR_POSTS } from "./company.js";

/** Steps that numbers of posts are told apart in, for each doubling of them. */
const STEPS = 4;

/** Natural logarithm of an account's posts, those included that count as met by nobody. */
export function activityOf(posts: number): number {
  return Math.log(posts + PRIOR_POSTS);
}

/** Accounts that do about as much. */
interface Step {
  readonly accounts: number;
  /** Medians. */
  readonly activity: number;
  readonly score: number;
}

/**
 * How many nats a post more is usual for each more of {@link activityOf}: who does much meets more people again. The weighted median of the slopes between accounts that do more and less
 * (Sen 1968, weighted by distance as in Jaeckel 1972), which a group of active accounts hardly moves; at least 0, as nobody is more suspicious for doing more.
 * @param scores of accounts that tell what is usual
 * @param posts of the same accounts
 */
export function activitySlope(scores: ArrayLike<number>, posts: ArrayLike<number>): number {
  const steps = stepsOf(scores, posts);
  const slopes = steps.flatMap((more, i) => steps.slice(0, i).map((less) => slopeBetween(less, more))).sort((one, other) => one.slope - other.slope);
  if (slopes.length === 0) return 0;
  return Math.max(0, weightedMedian(slopes.map(({ slope }) => slope), slopes.map(({ weight }) => weight)));
}

function slopeBetween(less: Step, more: Step): { readonly slope: number; readonly weight: number } {
  const distance = more.activity - less.activity;
  return { slope: (more.score - less.score) / distance, weight: less.accounts * more.accounts * distance };
}

/** By activity, ascending. */
function stepsOf(scores: ArrayLike<number>, posts: ArrayLike<number>): readonly Step[] {
  const members: number[][] = [];
  for (let i = 0; i < scores.length; i++) (members[Math.floor((STEPS * activityOf(posts[i]!)) / Math.LN2)] ??= []).push(i);
  return members
    .filter((of) => of !== undefined)
    .map((of) => ({ accounts: of.length, activity: medianOf(of.map((i) => activityOf(posts[i]!))), score: medianOf(of.map((i) => scores[i]!)) }));
}

function medianOf(values: readonly number[]): number {
  return quantile(values, 0.5);
}
