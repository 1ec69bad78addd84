import { match, type Matched } from "../../src/evaluate/match.js";
import { createPrediction, type Prediction, type PredictedCluster } from "../../src/evaluate/prediction.js";
import { readTruth } from "../../src/evaluate/reading/readTruth.js";
import type { Truth } from "../../src/evaluate/truth.js";
import type { CampaignKind, ConfounderSort, TruthRecord } from "../../src/model/truth.js";

/** Unix seconds at which made-up worlds begin. */
export const START = 1_731_200_000;

/** A world in the fewest words; ids are made into `x:id`. */
export interface SmallWorld {
  readonly name?: string;
  /** Members by campaign, in one string each: `{ amp: "a b c" }`. */
  readonly campaigns?: Readonly<Record<string, string>>;
  /** Kind by campaign; amplification where not given. */
  readonly kinds?: Readonly<Record<string, CampaignKind>>;
  /** Actions by campaign, as [account, seconds after the start]. */
  readonly actions?: Readonly<Record<string, readonly (readonly [string, number])[]>>;
  /** Members by look-alike; its name is its kind. */
  readonly spontaneous?: Readonly<Record<string, string>>;
  readonly open?: Readonly<Record<string, string>>;
  /** Innocent accounts besides those. */
  readonly others?: string;
}

const ids = (text: string): string[] => text.split(" ").filter((id) => id !== "").map((id) => `x:${id}`);

/** The records of a small world. */
export function recordsOf({ campaigns = {}, kinds = {}, actions = {}, spontaneous = {}, open = {}, others = "" }: SmallWorld): TruthRecord[] {
  const attacker = { accounts: 0, planned: 0, performed: 0, performedWithinHour: 0, posts: 0 };
  const members = new Map(Object.entries(campaigns).flatMap(([campaign, text]) => ids(text).map((account) => [account, campaign])));
  const innocent = [...Object.values(spontaneous), ...Object.values(open), others].flatMap(ids).filter((account) => !members.has(account));
  const crowds = (sort: ConfounderSort, of: Readonly<Record<string, string>>): TruthRecord[] =>
    Object.entries(of).flatMap(([confounder, text]): TruthRecord[] => [
      { record: "confounder", confounder, kind: confounder, sort },
      { record: "members", confounder, accounts: ids(text) },
    ]);
  return [
    { record: "world", formatVersion: 1, version: "0", settings: {}, platforms: ["x"], fromSeconds: START, toSeconds: START + 86_400 },
    ...Object.keys(campaigns).map((campaign): TruthRecord => ({ record: "campaign", campaign, kind: kinds[campaign] ?? "amplification", script: "s", principals: [], evasion: {}, attacker })),
    ...crowds("spontaneous", spontaneous),
    ...crowds("open", open),
    ...[...members].map(([account, campaign]): TruthRecord => ({ record: "account", account, campaign, role: "amplifier" })),
    ...[...new Set(innocent)].map((account): TruthRecord => ({ record: "account", account, campaign: null, role: null })),
    ...Object.entries(actions).flatMap(([campaign, list]) =>
      list.map(([account, seconds], i): TruthRecord => ({ record: "post", campaign, post: `x:${campaign}${i}`, account: `x:${account}`, createdAt: START + seconds })),
    ),
  ];
}

export function textOf(records: readonly TruthRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

export async function truthOf(world: SmallWorld): Promise<Truth> {
  return readTruth([textOf(recordsOf(world))], world.name ?? "truth.jsonl");
}

/** One account's verdict: score, whether it is flagged, and the number of its cluster. */
export type Verdict = readonly [score: number, flagged?: boolean, cluster?: number];

/** A prediction by account, ids made into `x:id`. */
export function predictionOf(
  verdicts: Readonly<Record<string, Verdict>>,
  more: { readonly name?: string; readonly clusters?: readonly PredictedCluster[]; readonly toSeconds?: number; readonly scoresAreProbabilities?: boolean } = {},
): Prediction {
  const rows = Object.values(verdicts);
  const count = rows.reduce((most, [, , cluster = -1]) => Math.max(most, cluster + 1), 0);
  return createPrediction({
    accounts: Object.keys(verdicts).map((id) => `x:${id}`),
    score: Float64Array.from(rows, ([score]) => score),
    flagged: Uint8Array.from(rows, ([, flagged]) => (flagged ? 1 : 0)),
    cluster: Int32Array.from(rows, ([, , cluster]) => cluster ?? -1),
    clusters: Array.from({ length: count }, (_, i) => ({ id: `c${i + 1}`, kind: null })),
    ...more,
  });
}

export async function matched(world: SmallWorld, verdicts: Readonly<Record<string, Verdict>>, clusters?: readonly PredictedCluster[]): Promise<Matched> {
  return match(await truthOf(world), predictionOf(verdicts, clusters ? { clusters } : {}));
}
