import { POSITIVE } from "../match.js";
import type { MeasuredWorld } from "../measureWorld.js";
import { thresholdsOf } from "../ranking/scoreBlocks.js";
import { campaignUnits, type CampaignUnits } from "./campaignUnits.js";
import { publicUnits, type GroupUnits, type SingleUnits } from "./publicUnits.js";

/** Worlds as sums over the units that are drawn anew for intervals, so that a draw costs nothing by account. */
export interface Units {
  readonly worlds: readonly MeasuredWorld[];
  /** Of the blocks that accounts are ranked in; see `ScoreBlocks`. */
  readonly thresholds: Float64Array;
  /** Names of spontaneous look-alikes, sorted. */
  readonly lookAlikes: readonly string[];
  /** By world: positions of those that it has. */
  readonly lookAlikesOfWorld: readonly (readonly number[])[];
  readonly campaigns: CampaignUnits;
  readonly groups: GroupUnits;
  readonly singles: SingleUnits;
}

/** @param blocksMax how finely accounts are ranked: see `thresholdsOf` */
export function poolUnits(worlds: readonly MeasuredWorld[], blocksMax = Infinity): Units {
  const thresholds = thresholdsOf(scoresOfPositives(worlds), blocksMax);
  const kinds = worlds.map(({ truth }) => truth.confounders.flatMap(({ sort, kind }) => (sort === "spontaneous" ? [kind] : [])));
  const lookAlikes = [...new Set(kinds.flat())].sort();
  return {
    worlds,
    thresholds,
    lookAlikes,
    lookAlikesOfWorld: kinds.map((own) => lookAlikes.flatMap((kind, position) => (own.includes(kind) ? [position] : []))),
    campaigns: campaignUnits(worlds, thresholds),
    ...publicUnits(worlds, thresholds, lookAlikes),
  };
}

function scoresOfPositives(worlds: readonly MeasuredWorld[]): Float64Array {
  const parts = worlds.map(({ score, side }) => score.filter((_, account) => side[account] === POSITIVE));
  const scores = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    scores.set(part, offset);
    offset += part.length;
  }
  return scores;
}
