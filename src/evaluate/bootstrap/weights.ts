import { poissonDraw } from "../../stats/poissonDraw.js";
import type { Units } from "./units.js";

/** How often each unit counts. */
export interface Weights {
  /** By world. */
  readonly worlds: Float64Array;
  /** By campaign, by group. */
  readonly campaigns: Float64Array;
  readonly groups: Float64Array;
  /** By row of single units: how many accounts of it. */
  readonly singles: Float64Array;
}

/** Everything counts as it is. */
export function ownWeights({ worlds, campaigns, groups, singles }: Units): Weights {
  return {
    worlds: new Float64Array(worlds.length).fill(1),
    campaigns: new Float64Array(campaigns.accounts.length).fill(1),
    groups: new Float64Array(groups.accounts.length).fill(1),
    singles: Float64Array.from(singles.accounts),
  };
}

/**
 * A resample in two stages: worlds with replacement, and anew within each world drawn its campaigns with replacement
 * and its public. A unit of the public counts a Poisson(1) number of times, which for many units is the same as
 * drawing with replacement (Hanley & MacGibbon 2006, "Creating non-parametric bootstrap samples using Poisson
 * frequencies"), and n single accounts that make no difference count Poisson(n) times in one draw.
 */
export function drawWeights(units: Units, random: () => number): Weights {
  const { campaigns, groups, singles } = units;
  const weights: Weights = {
    worlds: new Float64Array(units.worlds.length),
    campaigns: new Float64Array(campaigns.accounts.length),
    groups: new Float64Array(groups.accounts.length),
    singles: new Float64Array(singles.accounts.length),
  };
  for (let i = 0; i < weights.worlds.length; i++) {
    const w = Math.floor(random() * weights.worlds.length);
    weights.worlds[w]!++;
    const [from, to] = [campaigns.first[w]!, campaigns.first[w + 1]!];
    for (let draw = from; draw < to; draw++) weights.campaigns[from + Math.floor(random() * (to - from))]!++;
    for (let group = groups.first[w]!; group < groups.first[w + 1]!; group++) weights.groups[group]! += poissonDraw(random, 1);
    for (let row = singles.first[w]!; row < singles.first[w + 1]!; row++) weights.singles[row]! += poissonDraw(random, singles.accounts[row]!);
  }
  return weights;
}
