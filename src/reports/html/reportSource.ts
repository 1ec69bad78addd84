import { accountKey } from "../../model/account.js";
import type { Cluster } from "../../model/cluster.js";
import type { EvidenceSummary, Run, RunHead } from "../../model/run.js";
import { roundWeight } from "../format/numbers.js";
import { findingEntry, type FindingsFileEntry } from "../findingsJson.js";
import { orderNetwork } from "../graph/orderNetwork.js";
import { ledgerLines, type LedgerLine } from "../ledgerJsonl.js";
import { clusterTies, type RunFileTie } from "../runJson.js";

/** What a report is made of: a run, or what a folder of results holds of one. Where a run has undefined, a file has null. */
export interface ReportSource {
  readonly head: Pick<RunHead, "version" | "settings" | "seed" | "rows" | "platforms" | "cautions" | "limits" | "isPseudonymised"> & {
    readonly inputs: readonly Pick<RunHead["inputs"][number], "name" | "role" | "rows">[];
    readonly span?: RunHead["span"] | null;
    readonly evidence: { readonly [K in keyof EvidenceSummary]: EvidenceSummary[K] | null };
  };
  readonly clusters: readonly Cluster[];
  readonly accounts: readonly SourceAccount[];
  /** Inside clusters. */
  readonly ties: Iterable<RunFileTie>;
  /** Of flagged accounts. */
  readonly ledgers: Iterable<LedgerLine>;
  /** With one end in a flagged cluster, the other in none or another. */
  readonly surroundings: Iterable<SurroundingTie>;
  /** Undefined in a run without scores. */
  readonly findings: readonly FindingsFileEntry[] | undefined;
  /** By `platform:id`; empty where the posts weren't read a second time. */
  readonly citedPosts: ReadonlyMap<string, SourcePost>;
}

/** What a post says. */
export interface SourcePost {
  readonly text: string | undefined;
  readonly isDeleted: boolean;
}

export interface SourceAccount {
  /** `platform:id`. */
  readonly account: string;
  readonly label: string | undefined;
  readonly clusterId: string | undefined;
  readonly log10EValue: number;
  readonly flagged: boolean;
}

/** A tie that leaves a cluster, by `platform:id`. */
export interface SurroundingTie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export function sourceOfRun(run: Run): ReportSource {
  return {
    head: run.head,
    clusters: run.clusters,
    accounts: run.accounts.map(({ platform, accountId, label, clusterId, log10EValue, flagged }) => ({ account: accountKey(platform, accountId), label, clusterId, log10EValue, flagged })),
    ties: { [Symbol.iterator]: () => clusterTies(run)[Symbol.iterator]() },
    ledgers: { [Symbol.iterator]: () => ledgerLines(run)[Symbol.iterator]() },
    surroundings: { [Symbol.iterator]: () => leavingTies(run)[Symbol.iterator]() },
    findings: run.findings?.map(findingEntry),
    citedPosts: new Map(Array.from(run.citedPosts ?? [], ([key, { text, deletedAt }]) => [key, { text, isDeleted: deletedAt !== undefined }])),
  };
}

function* leavingTies(run: Run): Iterable<SurroundingTie> {
  const flagged = new Set(run.clusters.filter((cluster) => cluster.flagged).map(({ id }) => id));
  const { accounts, row, source, target } = orderNetwork(run);
  for (let i = 0; i < row.length; i++) {
    const [a, b] = [accounts[source[i]!]!, accounts[target[i]!]!];
    if (a.clusterId === b.clusterId || !(flagged.has(a.clusterId ?? "") || flagged.has(b.clusterId ?? ""))) continue;
    yield { source: accountKey(a.platform, a.accountId), target: accountKey(b.platform, b.accountId), weight: roundWeight(run.network.weight[row[i]!]!) };
  }
}
