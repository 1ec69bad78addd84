import type { ScoreNeed } from "../../model/score.js";
import type { Valued } from "./finding.js";

/** What a probability of being inauthentic is made of; all 0 to 1. */
export interface Features {
  /** Highest and second highest value of a kind of operation. */
  readonly strongest: number;
  readonly second: number;
  /** Highest channel that is a sign of hiding something. */
  readonly hiding: number;
  /** Highest value of an innocent explanation. */
  readonly explained: number;
}

/** In which order coefficients stand. */
export const FEATURES = ["strongest", "second", "hiding", "explained"] as const satisfies readonly (keyof Features)[];

/** What was seen, and what it might be if all that the data lacks spoke for the innocent (`least`), or against them (`most`). */
export interface SeenFeatures {
  readonly seen: Features;
  readonly least: Features;
  readonly most: Features;
}

/** Undefined for what the data doesn't say anything of, with whether it might have. */
interface Looked {
  readonly value: number | undefined;
  readonly unknown: boolean;
}

/**
 * The features of a cluster. What is unknown of a feature moves its bounds by as much as its part among what would have been looked at.
 * @param met what the data has of anybody: what else a score lacks is unknown, and a value that it has none of is 0
 */
export function featuresOf(valued: readonly Valued[], met: ReadonlySet<ScoreNeed>): SeenFeatures {
  const isUnknown = ({ value: { missing } }: Valued, value: number | undefined): boolean => value === undefined && missing.some((need) => !met.has(need));
  const values = (tells: "kind" | "explanation"): Looked[] => valued.filter(({ score }) => score.tells === tells).map((one) => ({ value: one.value.value, unknown: isUnknown(one, one.value.value) }));
  const kinds = values("kind");
  const explanations = values("explanation");
  const hidden = valued.flatMap((one) => one.value.channels.filter(({ conceals }) => conceals === true).map(({ value }) => ({ value, unknown: isUnknown(one, value) })));
  const [strongest = 0, second = 0] = seenOf(kinds);
  const seen = { strongest, second, hiding: seenOf(hidden)[0] ?? 0, explained: seenOf(explanations)[0] ?? 0 };
  const most = { ...seen, strongest: raised(strongest, kinds), second: raised(second, kinds), hiding: raised(seen.hiding, hidden) };
  return { seen, least: { ...seen, explained: raised(seen.explained, explanations) }, most };
}

/** Highest first. */
function seenOf(looked: readonly Looked[]): number[] {
  return looked.flatMap(({ value }) => (value === undefined ? [] : [value])).sort((a, b) => b - a);
}

function raised(value: number, looked: readonly Looked[]): number {
  const unknown = looked.filter((one) => one.unknown).length;
  return unknown === 0 ? value : value + (1 - value) * (unknown / looked.length);
}
