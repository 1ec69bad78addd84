import type { ScoreBlocks } from "../ranking/scoreBlocks.js";

/**
 * The largest part of campaign accounts that some threshold finds while at most `fdr` of those at or above it
 * are innocent. Accounts with the same score are flagged together or not at all.
 * @param fdr 0 to 1
 * @returns 0 to 1, 0 if no threshold is good enough; null without positives
 */
export function recallAtFdr({ positives, negatives }: Pick<ScoreBlocks, "positives" | "negatives">, fdr: number): number | null {
  let [found, alarms, best] = [0, 0, 0];
  for (let block = 0; block < positives.length; block++) {
    found += positives[block]!;
    alarms += negatives[block]!;
    if (alarms <= fdr * (found + alarms)) best = found;
  }
  return found === 0 ? null : best / found;
}
