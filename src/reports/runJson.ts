import { accountKey } from "../model/account.js";
import type { Cluster, CoShare } from "../model/cluster.js";
import type { Report } from "../model/report.js";
import type { EvidenceDivision, EvidenceSummary, Run, RunHead } from "../model/run.js";
import { isoTime } from "./format/isoTime.js";
import { roundPart, roundProbability, roundSeconds, roundWeight } from "./format/numbers.js";
import { orderNetwork, type OrderedNetwork } from "./graph/orderNetwork.js";

/**
 * The shape of `run.json`: everything that `JSON.parse` returns for it. Where the types of
 * {@link RunHead} allow undefined, the file says null. Times that end in `Time` are ISO 8601
 * in UTC; they are null where there is none.
 */
export interface RunFile extends RunHead {
  /** Goes up when a reader of the old shape would break. Always the first key. */
  readonly formatVersion: 1;
  /** Strongest first, as in the run. */
  readonly clusters: readonly RunFileCluster[];
  /** The ties inside clusters, cluster by cluster, strongest first. All ties are in `ties.csv`. */
  readonly ties: readonly RunFileTie[];
}

export interface RunFileCluster extends Cluster {
  readonly firstTime: string | null;
  readonly lastTime: string | null;
}

export interface RunFileTie {
  readonly clusterId: string;
  /** `platform:id`; the source's key comes first in code unit order. */
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** Weight of each trace that ties the pair. */
  readonly traceWeight: Readonly<Record<string, number>>;
  readonly coShares: number;
  readonly objects: number;
  readonly meanGapSeconds: number;
  readonly minGapSeconds: number;
  /** Co-shares in which that account was strictly earlier. */
  readonly sourceFirst: number;
  readonly targetFirst: number;
  /** The strongest co-shares, rarest object first. */
  readonly evidence: readonly RunFileCoShare[];
}

export interface RunFileCoShare {
  readonly trace: string;
  readonly object: string;
  readonly objectWeight: number;
  readonly sourcePost: string;
  readonly targetPost: string;
  readonly sourceTime: string | null;
  readonly targetTime: string | null;
  readonly gapSeconds: number;
}

export const runJson: Report = {
  name: "runJson",
  file: "run.json",
  holds: "the whole run for programs: settings, inputs, row counts, limits, clusters, and the posts that tie their accounts",
  *write(run) {
    yield '{\n"formatVersion":1,\n';
    for (const [field, value] of Object.entries(headOf(run))) yield `${JSON.stringify(field)}:${nullable(value)},\n`;
    yield `"isPseudonymised":${run.head.isPseudonymised === true},\n"clusters":`;
    yield* list(run.clusters, (cluster) => JSON.stringify(clusterOf(cluster)));
    yield ',\n"ties":';
    yield* list(clusterTies(run), (tie) => JSON.stringify(tie));
    yield "\n}\n";
  },
};

/** The ties inside clusters, cluster by cluster, strongest first. */
export function* clusterTies(run: Run): Iterable<RunFileTie> {
  const ordered = orderNetwork(run);
  for (const i of strongestFirst(run, ordered)) yield tieOf(run, ordered, i);
}

/** Spelt out so that the file's fields and their order don't hang on how the head was built. */
function headOf({ head }: Run): RunHead {
  const { version, settings, seed, inputs, rows, platforms, span, traces, evidence, cautions, limits, timings } = head;
  return { version, settings, seed, inputs, rows, platforms, span, traces, evidence: evidenceOf(evidence), cautions, limits, timings };
}

/** Exact, as p-values are computed from them. */
function evidenceOf({ tested, passed, log10PLine, communities, log10POfCommunities, undecided, divisions, divisionsLeftOut }: EvidenceSummary): EvidenceSummary {
  return { tested, passed, log10PLine, communities, log10POfCommunities, undecided, divisions: divisions.map(divisionOf), divisionsLeftOut };
}

function divisionOf({ classes, tested, usualMedian, usualScale, usualLevel, usualSlope, usualExcess, sharesPerPost }: EvidenceDivision): EvidenceDivision {
  return { classes, tested, usualMedian, usualScale, usualLevel, usualSlope, usualExcess, sharesPerPost };
}

/** One element a line (JSON.stringify leaves no line break, control character or lone surrogate in it): the file can be read with line tools, and no piece holds two elements. */
function* list<T>(items: Iterable<T>, write: (item: T) => string): Iterable<string> {
  let separator = "[\n";
  for (const item of items) {
    yield separator + write(item);
    separator = ",\n";
  }
  yield separator === ",\n" ? "\n]" : "[]";
}

/** What is undefined becomes null instead of vanishing, so that every field is there to be found. */
function nullable(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) => (inner === undefined ? null : inner));
}

function clusterOf(cluster: Cluster): RunFileCluster {
  return {
    id: cluster.id,
    accounts: cluster.accounts,
    coordination: roundProbability(cluster.coordination),
    log10EValue: roundWeight(cluster.log10EValue),
    flagged: cluster.flagged,
    ties: cluster.ties,
    weight: roundWeight(cluster.weight),
    density: roundPart(cluster.density),
    traces: mapValues(cluster.traces, roundPart),
    firstSeconds: cluster.firstSeconds,
    lastSeconds: cluster.lastSeconds,
    firstTime: isoTime(cluster.firstSeconds) ?? null,
    lastTime: isoTime(cluster.lastSeconds) ?? null,
    topObjects: cluster.topObjects,
  };
}

/** Positions in `ordered` of the ties inside clusters: by cluster, then weight, then keys. */
function strongestFirst(run: Run, ordered: OrderedNetwork): Uint32Array {
  const inside = new Uint8Array(ordered.row.length);
  for (const row of run.clusterTies) inside[row] = 1;
  const clusterRank = new Map(run.clusters.map(({ id }, rank) => [id, rank]));
  const accountRank = Uint32Array.from(ordered.accounts, ({ clusterId }) => clusterRank.get(clusterId ?? "") ?? run.clusters.length);
  const rank = (i: number): number => accountRank[ordered.source[i]!]!;
  const weight = (i: number): number => run.network.weight[ordered.row[i]!]!;
  const positions = Uint32Array.from(ordered.row, (_, i) => i).filter((i) => inside[ordered.row[i]!] === 1);
  return positions.sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a) || a - b);
}

function tieOf(run: Run, ordered: OrderedNetwork, i: number): RunFileTie {
  const { network } = run;
  const row = ordered.row[i]!;
  const swapped = ordered.swapped[i] === 1;
  const source = ordered.accounts[ordered.source[i]!]!;
  const target = ordered.accounts[ordered.target[i]!]!;
  const weights = Object.entries(network.traceWeight).filter(([, weight]) => weight[row] !== 0);
  return {
    clusterId: source.clusterId ?? "",
    source: accountKey(source.platform, source.accountId),
    target: accountKey(target.platform, target.accountId),
    weight: roundWeight(network.weight[row]!),
    traceWeight: Object.fromEntries(weights.map(([trace, weight]) => [trace, roundWeight(weight[row]!)])),
    coShares: network.coShares[row]!,
    objects: network.objects[row]!,
    meanGapSeconds: roundSeconds(network.meanGapSeconds[row]!),
    minGapSeconds: roundSeconds(network.minGapSeconds[row]!),
    sourceFirst: (swapped ? network.targetFirst : network.sourceFirst)[row]!,
    targetFirst: (swapped ? network.sourceFirst : network.targetFirst)[row]!,
    evidence: run.evidence(row).map((share) => coShareOf(share, swapped)),
  };
}

function coShareOf(share: CoShare, swapped: boolean): RunFileCoShare {
  const source = { post: share.sourcePost, time: isoTime(share.sourceSeconds) ?? null };
  const target = { post: share.targetPost, time: isoTime(share.targetSeconds) ?? null };
  const [first, second] = swapped ? [target, source] : [source, target];
  return {
    trace: share.trace,
    object: share.object,
    objectWeight: roundWeight(share.objectWeight),
    sourcePost: first.post,
    targetPost: second.post,
    sourceTime: first.time,
    targetTime: second.time,
    gapSeconds: roundSeconds(share.gapSeconds),
  };
}

function mapValues(record: Readonly<Record<string, number>>, map: (value: number) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
