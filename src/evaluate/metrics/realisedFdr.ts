import type { FlagCounts } from "./flagCounts.js";

/**
 * The part of flagged accounts that are innocent, by Benjamini & Hochberg's (1995) definition of the
 * false discovery proportion: 0 if nobody is flagged. Over many worlds its mean is what a promised FDR limits.
 * @returns 0 to 1
 */
export function realisedFdr({ found, alarms }: FlagCounts): number {
  return alarms === 0 ? 0 : alarms / (found + alarms);
}
