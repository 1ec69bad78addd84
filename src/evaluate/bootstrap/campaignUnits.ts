import { POSITIVE } from "../match.js";
import type { MeasuredWorld } from "../measureWorld.js";
import { createBlockCounter, type BlockCounts } from "./blockCounts.js";

/** Campaigns as units, world by world: those of world `w` from `first[w]` up to `first[w + 1]`. */
export interface CampaignUnits {
  readonly first: readonly number[];
  readonly accounts: Float64Array;
  readonly flagged: Float64Array;
  readonly blocks: BlockCounts;
  /** Predicted clusters with more members of it than of any other campaign. */
  readonly pureClusters: Float64Array;
  readonly mixedClusters: Float64Array;
  /** Until it was detected, Infinity if it never was; NaN if it never acted. */
  readonly hours: Float64Array;
  readonly actions: Float64Array;
}

export function campaignUnits(worlds: readonly MeasuredWorld[], thresholds: Float64Array): CampaignUnits {
  const first = [0];
  for (const { truth } of worlds) first.push(first.at(-1)! + truth.campaigns.length);
  const column = (): Float64Array => new Float64Array(first.at(-1)!);
  const [accounts, flags, pureClusters, mixedClusters] = [column(), column(), column(), column()];
  const [hours, actions] = [column().fill(NaN), column().fill(NaN)];
  const blocks = createBlockCounter(thresholds);
  for (const [w, { truth, side, score, flagged, purity, detections }] of worlds.entries()) {
    const start = first[w]!;
    for (let account = 0; account < side.length; account++) {
      if (side[account] !== POSITIVE) continue;
      const unit = start + truth.campaign[account]!;
      accounts[unit]!++;
      flags[unit]! += flagged[account]!;
      blocks.add(unit, score[account]!);
    }
    for (const [cluster, mix] of purity.mix.entries()) {
      if (mix === "pure") pureClusters[start + purity.campaign[cluster]!]!++;
      if (mix === "mixed") mixedClusters[start + purity.campaign[cluster]!]!++;
    }
    const position = new Map(truth.campaigns.map(({ campaign }, i) => [campaign, start + i]));
    for (const detection of detections) {
      hours[position.get(detection.campaign)!] = detection.hours ?? Infinity;
      actions[position.get(detection.campaign)!] = detection.actionsUntil ?? Infinity;
    }
  }
  return { first, accounts, flagged: flags, blocks: blocks.finish(), pureClusters, mixedClusters, hours, actions };
}
