import type { FlagCounts } from "./flagCounts.js";

/**
 * The part of campaign accounts that are flagged.
 * @returns 0 to 1; null without positives
 */
export function recall({ found, missed }: FlagCounts): number | null {
  return found + missed === 0 ? null : found / (found + missed);
}
