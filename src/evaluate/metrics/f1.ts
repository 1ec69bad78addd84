import type { FlagCounts } from "./flagCounts.js";

/**
 * The harmonic mean of precision and recall (van Rijsbergen 1979), as 2 TP / (2 TP + FP + FN).
 * @returns 0 to 1; null without positives
 */
export function f1({ found, missed, alarms }: FlagCounts): number | null {
  return found + missed === 0 ? null : (2 * found) / (2 * found + alarms + missed);
}
