import type { ScoreBlocks } from "../ranking/scoreBlocks.js";

/**
 * Average precision: the sum over thresholds of precision there times the recall that the threshold adds, without
 * interpolation (Boyd, Eng & Page 2013, "Area under the precision-recall curve"; as `average_precision_score` of
 * scikit-learn has it). Accounts with the same score come in together: each of them has the precision of the whole
 * block, so that a method which can't tell accounts apart gets the part of positives among them and no more.
 *
 * @returns 0 to 1; null without positives
 */
export function averagePrecision({ positives, negatives }: Pick<ScoreBlocks, "positives" | "negatives">): number | null {
  let [found, alarms, sum] = [0, 0, 0];
  for (let block = 0; block < positives.length; block++) {
    found += positives[block]!;
    alarms += negatives[block]!;
    if (positives[block]! > 0) sum += (positives[block]! * found) / (found + alarms);
  }
  return found === 0 ? null : sum / found;
}
