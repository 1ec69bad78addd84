import type { ScoreNeed } from "../../model/score.js";
import { operationLogOdds, type AttributionModel } from "./attribution.js";
import type { Valued } from "./finding.js";

/** What a probability of being inauthentic is made of. */
export interface Features {
  /** Log odds of an operation of any kind against none, by the model of kinds; what speaks for one counts only as far as no innocent explanation was seen. */
  readonly operation: number;
  /**
   * Highest sign of hiding something, as far as the kind of operation that it belongs to was seen: the product of both, 0 to 1. Signs in the persons that members
   * claim to be belong to all kinds, and count as far as an operation of any is likely.
   */
  readonly hiding: number;
  /** Highest value of an innocent explanation, 0 to 1. */
  readonly explained: number;
}

/** In which order coefficients stand. */
export const FEATURES = ["operation", "hiding", "explained"] as const satisfies readonly (keyof Features)[];

/** What was seen, and what it might be if all that the data lacks spoke for the innocent (`least`), or against them (`most`). */
export interface SeenFeatures {
  readonly seen: Features;
  readonly least: Features;
  readonly most: Features;
  /** Whether the data could show that a cluster says openly what it is; without an accounts file it can't. */
  readonly showsOpenness: boolean;
}

/** Explanations by which a cluster says openly what it is. */
export const OPEN = ["declared-automation", "common-ownership"];

/** Signs of hiding in the persons that members claim to be: such are made for operations of all kinds. */
export const OF_PERSONS: readonly string[] = ["avatarReuse", "bioReuse", "madeTogether", "personaReuse"];

/** Undefined for what the data doesn't say anything of, with whether it might have. */
interface Looked {
  readonly value: number | undefined;
  readonly unknown: boolean;
}

/** What a kind that can't be looked at is taken for at most: clearly seen. */
const UNKNOWN_KIND = 0.5;

/**
 * The features of a cluster. Kinds that are unknown count as clearly seen in `most`; of signs of hiding and explanations what is unknown moves the
 * bound by as much as its part among what would have been looked at. Openness that can't be looked at is left out: a model of its own knows how often it holds.
 * @param met what the data has of anybody: what else a score lacks is unknown, and a value that it has none of is 0
 */
export function featuresOf(valued: readonly Valued[], met: ReadonlySet<ScoreNeed>, model: AttributionModel): SeenFeatures {
  const isUnknown = ({ value: { missing } }: Valued, value: number | undefined): boolean => value === undefined && missing.some((need) => !met.has(need));
  const showsOpenness = !valued.some((one) => OPEN.includes(one.score.name) && isUnknown(one, one.value.value));
  const explanations = valued.filter(({ score }) => score.tells === "explanation" && (showsOpenness || !OPEN.includes(score.name))).map((one): Looked => ({ value: one.value.value, unknown: isUnknown(one, one.value.value) }));
  const logOdds = operationLogOdds(model, valued, () => 0);
  const likely = 1 / (1 + Math.exp(-logOdds));
  const hidden = valued.flatMap((one) =>
    one.value.channels
      .filter(({ conceals }) => conceals === true)
      .map(({ name, value }): Looked => ({ value: value === undefined ? undefined : value * (OF_PERSONS.includes(name) ? likely : (one.value.value ?? 0)), unknown: isUnknown(one, value) })),
  );
  const logOddsAtMost = operationLogOdds(model, valued, (one) => (isUnknown(one, undefined) ? UNKNOWN_KIND : 0));
  const [hiding, explained] = [highest(hidden), highest(explanations)];
  return {
    seen: weighed(logOdds, hiding, explained),
    least: weighed(logOdds, hiding, raised(explained, explanations)),
    most: weighed(logOddsAtMost, raised(hiding, hidden), explained),
    showsOpenness,
  };
}

/**
 * An explanation takes its part of what speaks for an operation: log odds have no upper end, so that a sum alone would let a newsroom's thousand equal
 * texts outweigh that it says whose they are. What speaks against an operation stays whole, and so do signs of hiding.
 */
export function weighed(logOdds: number, hiding: number, explained: number): Features {
  return { operation: logOdds > 0 ? logOdds * (1 - explained) : logOdds, hiding, explained };
}

function highest(looked: readonly Looked[]): number {
  return looked.reduce((most, { value = 0 }) => Math.max(most, value), 0);
}

function raised(value: number, looked: readonly Looked[]): number {
  const unknown = looked.filter((one) => one.unknown).length;
  return unknown === 0 ? value : value + (1 - value) * (unknown / looked.length);
}
