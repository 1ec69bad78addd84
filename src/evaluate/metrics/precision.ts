import type { FlagCounts } from "./flagCounts.js";

/**
 * The part of flagged accounts that belong to a campaign.
 * @returns 0 to 1; null if nobody is flagged
 */
export function precision({ found, alarms }: FlagCounts): number | null {
  return found + alarms === 0 ? null : found / (found + alarms);
}
