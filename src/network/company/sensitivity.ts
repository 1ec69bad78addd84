import type { SensitivityRepetition } from "../../model/sensitivity.js";
import { NO_GROUP } from "../group.js";
import { membersOf } from "./clusters.js";
import type { Company } from "./company.js";
import { decide, type Decision, type DecisionSettings } from "./decide.js";
import type { Division } from "./divisions.js";
import type { LookAround } from "./surroundings.js";

/** A run's sensitivity by numbers of accounts; clusters by number, in order. */
export interface CompanySensitivity {
  readonly repetitions: readonly SensitivityRepetition[];
  readonly clusters: readonly { readonly jaccard: readonly number[]; readonly members: readonly { readonly account: number; readonly flaggedShare: number }[] }[];
}

/** Other ways to cut time in quarters. */
const SALTS = [1, 2, 3];

/** Error rates, as multiples of the run's. */
const FDR_FACTORS = [0.1, 0.5, 2, 5];

/** The highest rate that `detect` takes. */
const FDR_MAX = 0.5;

/** Further seeds of the grouping, counted on from the run's. */
const SEEDS = [1, 2, 3];

/** What a run went by and came to. */
export interface MeasuredRun {
  readonly divisions: readonly [Division, ...Division[]];
  readonly companies: readonly [Company, ...Company[]];
  readonly decision: Decision;
  /** Of companies measured in quarters of time with a salt; none if not given. */
  readonly lookAroundOf?: (salt: number) => LookAround;
}

/** Judges the same shares anew, one thing changed at a time. Who met whom doesn't depend on any of it. */
export async function measureSensitivity(
  { divisions, companies, decision, lookAroundOf }: MeasuredRun,
  settings: DecisionSettings,
  signal?: AbortSignal,
  onProgress?: (done: number, total: number) => void,
): Promise<CompanySensitivity> {
  const found: { readonly repetition: Pick<SensitivityRepetition, "changed" | "value">; readonly cluster: Int32Array }[] = [];
  for (const [i, salt] of SALTS.entries()) {
    const measureAgain = (division: Division, k: number): Promise<Company> => {
      const before = i * divisions.length + k;
      return division.measure(salt, signal, (done, total) => onProgress?.(before * total + done, SALTS.length * divisions.length * total));
    };
    const [first, ...rest] = divisions;
    const again: [Company, ...Company[]] = [await measureAgain(first, 0)];
    for (const [k, division] of rest.entries()) again.push(await measureAgain(division, k + 1));
    found.push({ repetition: { changed: "quarters", value: salt }, cluster: decide(again, settings, lookAroundOf?.(salt)).cluster });
  }
  for (const factor of FDR_FACTORS) {
    const fdr = Math.min(FDR_MAX, settings.fdr * factor);
    found.push({ repetition: { changed: "fdr", value: fdr }, cluster: decide(companies, { ...settings, fdr }, lookAroundOf?.(0)).cluster });
  }
  for (const further of SEEDS) {
    const seed = (settings.seed + further) % 2 ** 32;
    found.push({ repetition: { changed: "seed", value: seed }, cluster: decide(companies, { ...settings, seed }, lookAroundOf?.(0)).cluster });
  }
  const repeated = found.map(({ cluster }) => membersOf(cluster));
  return {
    repetitions: found.map(({ repetition }, i) => ({ ...repetition, flagged: repeated[i]!.reduce((sum, { length }) => sum + length, 0), clusters: repeated[i]!.length })),
    clusters: membersOf(decision.cluster).map((members) => ({
      jaccard: found.map(({ cluster }, i) => bestJaccard(members, cluster, repeated[i]!)),
      members: members.map((account) => ({ account, flaggedShare: found.filter(({ cluster }) => cluster[account] !== NO_GROUP).length / found.length })),
    })),
  };
}

/** Overlap with the cluster of a repetition that shares most (Jaccard 1901). */
function bestJaccard(members: readonly number[], cluster: Int32Array, repeated: readonly (readonly number[])[]): number {
  const common = new Map<number, number>();
  for (const account of members) {
    const c = cluster[account]!;
    if (c !== NO_GROUP) common.set(c, (common.get(c) ?? 0) + 1);
  }
  let best = 0;
  for (const [c, both] of common) best = Math.max(best, both / (members.length + repeated[c]!.length - both));
  return best;
}
