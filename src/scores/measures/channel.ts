import type { ScoreChannel, ScoreNeed, ScoreValue } from "../../model/score.js";

/** A channel; what isn't a number from 0 to 1 is unknown, and rounding never leads outside. */
export function channel(name: string, value: number | undefined, meaning: string): ScoreChannel {
  return { name, value: value === undefined || Number.isNaN(value) ? undefined : clamp(value), meaning };
}

/** A channel that is a sign of hiding something. */
export function concealing(name: string, value: number | undefined, meaning: string): ScoreChannel {
  return { ...channel(name, value, meaning), conceals: true };
}

export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** A value without a list of its own for what a score doesn't tell. */
export function scored(value: number | undefined, seen: string, channels: readonly ScoreChannel[], rest: Partial<ScoreValue> = {}): ScoreValue {
  return { value: value === undefined ? undefined : clamp(value), channels, missing: [], seen, principals: [], protectedTargets: [], roles: {}, ...rest };
}

/** Needs in the order of their names, each once. */
export function lacking(needs: Readonly<Partial<Record<ScoreNeed, boolean>>>): readonly ScoreNeed[] {
  return (Object.keys(needs) as ScoreNeed[]).filter((need) => needs[need] === true).sort();
}

/** The mean of those that are known; undefined if none is. */
export function meanOfKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value): value is number => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** `part` of `whole` as a number from 0 to 1; 0 of nothing. */
export function partOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A part in words: "12 of 40 (30%)". */
export function figures(part: number, whole: number): string {
  return `${part} of ${whole} (${percent(partOf(part, whole))})`;
}

export function percent(part: number): string {
  return `${Math.round(100 * part)}%`;
}

/** Seconds in words. */
export function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
