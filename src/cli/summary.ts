import { formatDistanceStrict } from "date-fns/formatDistanceStrict";
import type { Cluster } from "../model/cluster.js";
import type { Finding } from "../model/finding.js";
import type { RowCounts, Run } from "../model/run.js";
import type { Limit } from "../model/ties.js";
import { flagOf } from "./flags.js";
import { printable } from "./printable.js";
import { grouped, quantity } from "./quantity.js";

/** What `--json` prints for `detect`. */
export interface DetectSummary {
  readonly rows: RowCounts;
  readonly accounts: number;
  readonly flagged: number;
  readonly ties: number;
  /** Flagged ones first; the others are groups of ties that no evidence names. */
  readonly clusters: readonly (Pick<Cluster, "id" | "coordination" | "log10EValue" | "flagged" | "ties" | "weight" | "traces"> & { readonly size: number })[];
  /** Of flagged clusters; null if the posts weren't read a second time. */
  readonly findings: readonly (Pick<Finding, "clusterId" | "verdict" | "inauthenticity"> & { readonly kind: Finding["kind"] | null })[] | null;
  readonly evidence: Run["head"]["evidence"];
  readonly cautions: Run["head"]["cautions"];
  readonly limits: Run["head"]["limits"];
  readonly timings: Run["head"]["timings"];
  /** Paths of the files written. */
  readonly files: readonly string[];
}

export function summarise(run: Run, files: readonly string[]): DetectSummary {
  return {
    rows: run.head.rows,
    accounts: run.accounts.length,
    flagged: run.accounts.filter(({ flagged }) => flagged).length,
    ties: run.network.source.length,
    clusters: run.clusters.map(({ id, accounts, coordination, log10EValue, flagged, ties, weight, traces }) => ({ id, size: accounts.length, coordination, log10EValue, flagged, ties, weight, traces })),
    findings: run.findings?.filter(({ flagged }) => flagged).map(({ clusterId, kind, verdict, inauthenticity }) => ({ clusterId, kind: kind ?? null, verdict, inauthenticity })) ?? null,
    evidence: run.head.evidence,
    cautions: run.head.cautions,
    limits: run.head.limits,
    timings: run.head.timings,
    files,
  };
}

const CLUSTERS_SHOWN = 10;

/** The summary for people. */
export function describeRun(run: Run, folder: string): string {
  const { head } = run;
  const named = run.clusters.filter((cluster) => cluster.flagged);
  // Where nobody is flagged, the strongest ties are at least a place to begin reading.
  const shown = named.length > 0 ? named : run.clusters;
  const groups = run.clusters.length - named.length;
  const flagged = run.accounts.filter((account) => account.flagged).length;
  const lines = [
    ...head.inputs.map(({ name, format, rows, times }) => `${printable(name)} (${format}${times === "none" ? "" : `, times as ${times}`}): ${describeRows(rows)}`),
    ...(head.span ? [describeSpan(head.span)] : []),
    ...head.cautions.map(({ meaning }) => `Caution: ${printable(meaning)}`),
    `${quantity(run.accounts.length, "account")} shared something; ${quantity(run.network.source.length, "tie")} between them; ` +
      `${quantity(named.length, "cluster")} with ${quantity(flagged, "account")} flagged`,
    ...shown.slice(0, CLUSTERS_SHOWN).flatMap((cluster) => [describeCluster(cluster), ...describeFinding(run, cluster)]),
    ...(shown.length > CLUSTERS_SHOWN ? [`  … and ${grouped(shown.length - CLUSTERS_SHOWN)} more in clusters.csv`] : []),
    ...(head.evidence.undecided === undefined ? [] : [`Undecided: ${head.evidence.undecided} Nobody is flagged.`]),
    ...(groups > 0 ? [`${quantity(groups, "further group")} of ties, not flagged: leads that chance, news or friends may explain.`] : []),
    ...(run.clusters.length > 0 && !run.findings ? ["No findings: the posts weren't read a second time, since they came as a stream or --no-findings was given."] : []),
    ...head.limits.map(describeLimit),
    ...(flagged > 0 ? [describeErrors(head.settings.fdr)] : []),
    `Results: ${printable(folder)}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** What a flag is worth, and what it isn't. */
function describeErrors(fdr: unknown): string {
  return (
    `Of flagged accounts, about ${Number(fdr) * 100}% may be there by chance (--fdr), measured against the public of this run.\n` +
    "Nothing here tells intent, and some groups coordinate openly: read the evidence before you judge."
  );
}

/** `posts from 2024-11-10 to 2024-11-23 (14 days)`, days in UTC. */
function describeSpan({ fromSeconds, toSeconds }: { readonly fromSeconds: number; readonly toSeconds: number }): string {
  const [from, to] = [new Date(fromSeconds * 1000), new Date(toSeconds * 1000)];
  return `posts from ${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)} (${formatDistanceStrict(from, to)})`;
}

/** What became of the rows: `3 rows = 1 accepted + 0 duplicates + 2 rejected`. */
export function describeRows({ read, accepted, duplicates, rejected }: RowCounts): string {
  return `${quantity(read, "row")} = ${grouped(accepted)} accepted + ${quantity(duplicates, "duplicate")} + ${grouped(rejected)} rejected`;
}

const OPERATIONS_SHOWN = 3;

/** What the user's list of domains says of what a cluster shares. */
function describeTags({ topObjects }: Cluster): string {
  const operations = [...new Set(topObjects.flatMap(({ tags = [] }) => tags.map(({ operation }) => operation)))].sort();
  if (operations.length === 0) return "";
  const rest = operations.length - OPERATIONS_SHOWN;
  return `; listed domains: ${operations.slice(0, OPERATIONS_SHOWN).map((operation) => printable(operation, EXAMPLE_LENGTH)).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function describeCluster(cluster: Cluster): string {
  const { id, accounts, log10EValue, flagged, traces } = cluster;
  const parts = Object.entries(traces)
    .sort(([, a], [, b]) => b - a)
    .map(([trace, part]) => `${trace} ${part < 0.01 ? "under 1" : Math.round(part * 100)}%`);
  return `  ${id.padEnd(5)} ${quantity(accounts.length, "account").padEnd(14)} ${flagged ? `10^${log10EValue.toFixed(1)} against chance` : "not flagged"}  by ${parts.join(", ")}${describeTags(cluster)}`;
}

/** What a flagged cluster looks like, in one line. */
function describeFinding({ findings = [] }: Run, { id, flagged }: Cluster): string[] {
  const finding = findings.find(({ clusterId }) => clusterId === id);
  if (!flagged || !finding) return [];
  const { kind, kindProbability, verdict, inauthenticity } = finding;
  const { value, low, high } = inauthenticity;
  const looks = kind === undefined ? "no one kind" : `${kind} (${percent(kindProbability ?? 0)} among kinds)`;
  return [`        ${verdict}; looks like ${looks}; inauthentic, if coordinated: ${percent(value)} (${percent(low)} to ${percent(high)})`];
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`;
}

const EXAMPLES_SHOWN = 3;
const EXAMPLE_LENGTH = 60;

function describeLimit({ setting, value, trace, count, examples, meaning }: Limit): string {
  const shown = examples.slice(0, EXAMPLES_SHOWN).map((example) => printable(example, EXAMPLE_LENGTH));
  const rest = count - shown.length;
  return `${flagOf(setting)} ${value} reached${trace ? ` (${trace})` : ""}: ${shown.join(", ")}${rest > 0 ? ` and ${grouped(rest)} more` : ""}. ${meaning}`;
}
