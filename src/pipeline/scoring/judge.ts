import type { Kind, Probability, Verdict } from "../../model/finding.js";
import type { Valued } from "./finding.js";

/** What is concluded from the scores of a cluster. */
export interface Judgement {
  readonly inauthenticity: Probability;
  readonly verdict: Verdict;
  /** One sentence. */
  readonly because: string;
  readonly kind: Kind | undefined;
  readonly kindProbability: number | undefined;
}

export interface JudgeSettings {
  /** Part of coordinated clusters taken to be inauthentic before one looks. */
  readonly inauthenticBaseRate: number;
}

/** Explanations by which a cluster says openly what it is. */
const OPEN = ["declared-automation", "common-ownership"];

/** From here on an explanation holds for most of a cluster. */
const CLEAR = 0.5;

/** Concludes on a cluster from the values of its scores. */
export function judge({ flagged }: { readonly flagged: boolean }, valued: readonly Valued[], { inauthenticBaseRate }: JudgeSettings): Judgement {
  // Nothing has been calibrated: all that is known beforehand is the base rate.
  const inauthenticity = { value: inauthenticBaseRate, low: 0, high: 1 };
  const unnamed = { inauthenticity, kind: undefined, kindProbability: undefined };
  if (!flagged) return { ...unnamed, verdict: "undecided", because: "The evidence doesn't name this cluster: whether it is coordinated at all isn't known." };
  const open = valued.find(({ score, value }) => OPEN.includes(score.name) && (value.value ?? 0) >= CLEAR);
  if (open) return { ...unnamed, verdict: "coordinated-disclosed", because: `It says so itself: ${open.value.seen}` };
  return { ...unnamed, verdict: "undecided", because: "The data neither shows nor rules out that these accounts hide who they are." };
}
