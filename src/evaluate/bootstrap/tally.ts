import type { FlagCounts } from "../metrics/flagCounts.js";
import { AFTER_LAST, type ScoreBlocks } from "../ranking/scoreBlocks.js";
import type { BlockCounts } from "./blockCounts.js";
import type { Units } from "./units.js";
import type { Weights } from "./weights.js";

/** What figures are made of: weighted sums over units. */
export interface Tally {
  readonly units: Units;
  readonly weights: Weights;
  readonly flags: FlagCounts;
  readonly innocent: number;
  readonly blocks: ScoreBlocks;
  /** By look-alike. */
  readonly lookAlikes: readonly LookAlikeTally[];
}

export interface LookAlikeTally {
  readonly members: number;
  readonly flagged: number;
  /** Everybody innocent in the worlds that have it, members or not. */
  readonly innocentInWorlds: number;
  readonly alarmsInWorlds: number;
}

/** Sums up a resample, or with `ownWeights` the data themselves. */
export function tally(units: Units, weights: Weights): Tally {
  const { campaigns, groups, singles, thresholds } = units;
  const positives = new Float64Array(thresholds.length);
  const negatives = new Float64Array(thresholds.length);
  addBlocks(positives, campaigns.blocks, weights.campaigns);
  addBlocks(negatives, groups.blocks, weights.groups);
  const innocent = new Float64Array(units.worlds.length);
  const alarms = new Float64Array(units.worlds.length);
  for (let unit = 0; unit < groups.accounts.length; unit++) {
    innocent[groups.world[unit]!]! += weights.groups[unit]! * groups.accounts[unit]!;
    alarms[groups.world[unit]!]! += weights.groups[unit]! * groups.flagged[unit]!;
  }
  for (let row = 0; row < singles.accounts.length; row++) {
    const weight = weights.singles[row]!;
    innocent[singles.world[row]!]! += weight;
    if (singles.isFlagged[row] === 1) alarms[singles.world[row]!]! += weight;
    if (singles.block[row] !== AFTER_LAST) negatives[singles.block[row]!]! += weight;
  }
  const members = weighted(campaigns.accounts, weights.campaigns);
  const found = weighted(campaigns.flagged, weights.campaigns);
  return {
    units,
    weights,
    flags: { found, missed: members - found, alarms: sum(alarms) },
    innocent: sum(innocent),
    blocks: { threshold: thresholds, positives, negatives },
    lookAlikes: tallyLookAlikes(units, weights, innocent, alarms),
  };
}

function addBlocks(to: Float64Array, { unit, block, accounts }: BlockCounts, weight: Float64Array): void {
  for (let i = 0; i < unit.length; i++) to[block[i]!]! += weight[unit[i]!]! * accounts[i]!;
}

function tallyLookAlikes({ lookAlikes, lookAlikesOfWorld, groups: { crowds } }: Units, weights: Weights, innocent: Float64Array, alarms: Float64Array): LookAlikeTally[] {
  const tallies = lookAlikes.map(() => ({ members: 0, flagged: 0, innocentInWorlds: 0, alarmsInWorlds: 0 }));
  for (let i = 0; i < crowds.unit.length; i++) {
    const of = tallies[crowds.lookAlike[i]!]!;
    of.members += weights.groups[crowds.unit[i]!]! * crowds.accounts[i]!;
    of.flagged += weights.groups[crowds.unit[i]!]! * crowds.flagged[i]!;
  }
  for (const [world, own] of lookAlikesOfWorld.entries()) {
    for (const lookAlike of own) {
      tallies[lookAlike]!.innocentInWorlds += innocent[world]!;
      tallies[lookAlike]!.alarmsInWorlds += alarms[world]!;
    }
  }
  return tallies;
}

/** The sum of values, each times its weight. */
export function weighted(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]! * weights[i]!;
  return total;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
