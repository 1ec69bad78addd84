import type { ScoreBlocks } from "../ranking/scoreBlocks.js";
import { f1 } from "./f1.js";

/** The best balance of precision and recall that any threshold reaches: what the ranking is worth to somebody who knows where to cut it. */
export interface BestF1 {
  /** 0 to 1. */
  readonly f1: number;
  /** Flagging scores at or above it reaches that; the highest of several. */
  readonly threshold: number;
}

/** @returns null without positives */
export function bestF1({ threshold, positives, negatives }: ScoreBlocks): BestF1 | null {
  let total = 0;
  for (const count of positives) total += count;
  if (total === 0) return null;
  let [found, alarms, best] = [0, 0, { f1: 0, threshold: Infinity }];
  for (let block = 0; block < positives.length; block++) {
    found += positives[block]!;
    alarms += negatives[block]!;
    const value = f1({ found, missed: total - found, alarms })!;
    if (value > best.f1) best = { f1: value, threshold: threshold[block]! };
  }
  return best;
}
