import { NEGATIVE } from "../match.js";
import type { MeasuredWorld } from "../measureWorld.js";
import { blockOf } from "../ranking/scoreBlocks.js";
import { createBlockCounter, type BlockCounts } from "./blockCounts.js";
import { publicGroups, SINGLE, type PublicGroups } from "./publicGroups.js";

/** Groups of the public as units, world by world: those of world `w` from `first[w]` up to `first[w + 1]`. */
export interface GroupUnits {
  readonly first: readonly number[];
  readonly world: ArrayLike<number>;
  readonly accounts: ArrayLike<number>;
  readonly flagged: ArrayLike<number>;
  readonly blocks: BlockCounts;
  readonly crowds: CrowdCounts;
}

/** Members of look-alikes in each group: columns of equal length. An account in several look-alikes counts in each. */
export interface CrowdCounts {
  readonly unit: ArrayLike<number>;
  /** Position in the list of look-alikes. */
  readonly lookAlike: ArrayLike<number>;
  readonly accounts: ArrayLike<number>;
  readonly flagged: ArrayLike<number>;
}

/** Accounts of the public in no group, those counted together that make no difference to any figure; world by world. */
export interface SingleUnits {
  readonly first: readonly number[];
  readonly world: ArrayLike<number>;
  /** -1 after the last block. */
  readonly block: ArrayLike<number>;
  readonly isFlagged: ArrayLike<number>;
  readonly accounts: ArrayLike<number>;
}

export function publicUnits(
  worlds: readonly MeasuredWorld[],
  thresholds: Float64Array,
  lookAlikes: readonly string[],
): { readonly groups: GroupUnits; readonly singles: SingleUnits } {
  const groups = { first: [0], world: [] as number[], accounts: [] as number[], flagged: [] as number[] };
  const singles = { first: [0], world: [] as number[], block: [] as number[], isFlagged: [] as number[], accounts: [] as number[] };
  const crowds = createCrowdCounter(lookAlikes);
  const blocks = createBlockCounter(thresholds);
  for (const [w, world] of worlds.entries()) {
    const { side, score, flagged } = world;
    const grouped = publicGroups(world);
    const start = groups.accounts.length;
    for (let g = 0; g < grouped.size; g++) {
      groups.world.push(w);
      groups.accounts.push(0);
      groups.flagged.push(0);
    }
    // Two for each block, without and with a flag; the first two are for accounts after the last block.
    const alone = new Float64Array(2 * (thresholds.length + 1));
    for (let account = 0; account < side.length; account++) {
      if (side[account] !== NEGATIVE) continue;
      if (grouped.group[account] === SINGLE) {
        alone[2 * (blockOf(score[account]!, thresholds) + 1) + flagged[account]!]!++;
        continue;
      }
      const unit = start + grouped.group[account]!;
      groups.accounts[unit]!++;
      groups.flagged[unit]! += flagged[account]!;
      blocks.add(unit, score[account]!);
    }
    for (const [i, accounts] of alone.entries()) {
      if (accounts === 0) continue;
      singles.world.push(w);
      singles.block.push((i >> 1) - 1);
      singles.isFlagged.push(i & 1);
      singles.accounts.push(accounts);
    }
    crowds.add(world, grouped, start);
    groups.first.push(groups.accounts.length);
    singles.first.push(singles.accounts.length);
  }
  return { groups: { ...groups, blocks: blocks.finish(), crowds: crowds.finish() }, singles };
}

/** Counts members of look-alikes by group. */
function createCrowdCounter(lookAlikes: readonly string[]): { add(world: MeasuredWorld, groups: PublicGroups, start: number): void; finish(): CrowdCounts } {
  const counts = { unit: [] as number[], lookAlike: [] as number[], accounts: [] as number[], flagged: [] as number[] };
  const row = new Map<number, number>();
  return {
    add({ truth, side, flagged }, { group }, start) {
      for (const [lookAlike, kind] of lookAlikes.entries()) {
        const members = new Set<number>();
        for (const confounder of truth.confounders) {
          if (confounder.sort !== "spontaneous" || confounder.kind !== kind) continue;
          for (const account of confounder.members) if (side[account] === NEGATIVE) members.add(account);
        }
        for (const account of members) {
          const unit = start + group[account]!;
          const key = unit * lookAlikes.length + lookAlike;
          let at = row.get(key);
          if (at === undefined) {
            row.set(key, (at = counts.unit.length));
            counts.unit.push(unit);
            counts.lookAlike.push(lookAlike);
            counts.accounts.push(0);
            counts.flagged.push(0);
          }
          counts.accounts[at]!++;
          counts.flagged[at]! += flagged[account]!;
        }
      }
    },
    finish: () => counts,
  };
}
