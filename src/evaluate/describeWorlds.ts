import { NEGATIVE, NEUTRAL, POSITIVE } from "./match.js";
import { calibration, type Calibration } from "./metrics/calibration.js";
import type { ClusterMix } from "./metrics/clusterPurity.js";
import type { MeasuredWorld } from "./measureWorld.js";
import type { ClusterCounts, Counts, OpenGroupMeasurement } from "./evaluation.js";

/** Accounts of all worlds by what they are and what was said of them. */
export function countAccounts(worlds: readonly MeasuredWorld[]): Counts {
  const accounts = [0, 0, 0];
  const flags = [0, 0, 0];
  let unscored = 0;
  for (const { side, flagged, isPredicted } of worlds) {
    for (let account = 0; account < side.length; account++) {
      accounts[side[account]!]!++;
      flags[side[account]!]! += flagged[account]!;
      unscored += 1 - isPredicted[account]!;
    }
  }
  return {
    accounts: accounts[NEGATIVE]! + accounts[POSITIVE]! + accounts[NEUTRAL]!,
    campaign: accounts[POSITIVE]!,
    innocent: accounts[NEGATIVE]!,
    open: accounts[NEUTRAL]!,
    unscored,
    found: flags[POSITIVE]!,
    falseAlarms: flags[NEGATIVE]!,
    openFlagged: flags[NEUTRAL]!,
  };
}

/** Predicted clusters of all worlds by who is in them. */
export function countClusters(worlds: readonly MeasuredWorld[]): ClusterCounts {
  const counts: Record<ClusterMix, number> = { pure: 0, mixed: 0, innocent: 0, open: 0 };
  for (const { purity } of worlds) for (const mix of purity.mix) counts[mix]++;
  return counts;
}

/** Open groups of all worlds by name; an account in several of one name counts once. */
export function measureOpenGroups(worlds: readonly MeasuredWorld[]): OpenGroupMeasurement[] {
  const groups = new Map<string, { members: number; flagged: number }>();
  for (const { truth, side, flagged } of worlds) {
    const seen = new Map<string, Set<number>>();
    for (const { kind, sort, members } of truth.confounders) {
      if (sort !== "open") continue;
      const counts = groups.get(kind) ?? { members: 0, flagged: 0 };
      groups.set(kind, counts);
      const before = seen.get(kind) ?? new Set();
      seen.set(kind, before);
      for (const account of members) {
        if (side[account] !== NEUTRAL || before.has(account)) continue;
        before.add(account);
        counts.members++;
        counts.flagged += flagged[account]!;
      }
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { members, flagged }]) => ({ group, members, flagged, shareFlagged: members === 0 ? null : flagged / members }));
}

/** Calibration over all worlds; null unless all scores are probabilities. Open groups are left out. */
export function measureCalibration(worlds: readonly MeasuredWorld[], binsMax: number): Calibration | null {
  if (!worlds.every(({ prediction }) => prediction.scoresAreProbabilities)) return null;
  const probability: number[] = [];
  const isPositive: number[] = [];
  for (const { side, score, isPredicted } of worlds) {
    for (let account = 0; account < side.length; account++) {
      if (side[account] === NEUTRAL || isPredicted[account] === 0) continue;
      probability.push(score[account]!);
      isPositive.push(side[account] === POSITIVE ? 1 : 0);
    }
  }
  return calibration(Float64Array.from(probability), Uint8Array.from(isPositive), binsMax);
}
