import type { Kind } from "../../model/finding.js";
import type { Valued } from "./finding.js";

/** A multinomial logistic model: of each kind, how its own value speaks for it. */
export interface AttributionModel {
  /** Of clusters that are no operation of any kind: intercept, and how much the highest innocent explanation speaks for it; never against. */
  readonly none: number;
  readonly explained: number;
  /** Intercept and slope by kind; a kind without an entry has those of `others`. */
  readonly kinds: Readonly<Partial<Record<Kind, readonly [intercept: number, slope: number]>>>;
  readonly others: readonly [intercept: number, slope: number];
}

export interface Attribution {
  readonly kind: Kind | undefined;
  /** Among kinds. */
  readonly probability: number | undefined;
}

/** The kind whose value speaks most for it; undefined if nothing was seen of it or, explained as it is, it is likelier that the cluster is none. */
export function attribute(model: AttributionModel, valued: readonly Valued[]): Attribution {
  let [all, best, bestKind]: [number, number, Kind | undefined] = [0, 0, undefined];
  for (const { score, value: { value } } of valued) {
    if (score.tells !== "kind" || value === undefined) continue;
    const odds = oddsOf(model, score.name, value);
    all += odds;
    if (value === 0 || odds <= best) continue;
    [best, bestKind] = [odds, score.name as Kind];
  }
  return bestKind === undefined || Math.log(best) <= model.none + model.explained * highestExplanation(valued) ? { kind: undefined, probability: undefined } : { kind: bestKind, probability: best / all };
}

/**
 * Log odds of a cluster being an operation of any kind against being none, if nothing explained it.
 * @param unseen what a kind without a value is taken for
 */
export function operationLogOdds(model: AttributionModel, valued: readonly Valued[], unseen: (one: Valued) => number): number {
  let odds = 0;
  for (const one of valued) if (one.score.tells === "kind") odds += oddsOf(model, one.score.name, one.value.value ?? unseen(one));
  return odds === 0 ? 0 : Math.log(odds) - model.none;
}

/** 0 to 1. */
export function highestExplanation(valued: readonly Valued[]): number {
  return valued.reduce((most, { score, value }) => (score.tells === "explanation" ? Math.max(most, value.value ?? 0) : most), 0);
}

function oddsOf({ kinds, others }: AttributionModel, name: string, value: number): number {
  const [intercept, slope] = kinds[name as Kind] ?? others;
  return Math.exp(intercept + slope * value);
}
