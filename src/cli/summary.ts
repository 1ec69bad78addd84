import type { Cluster } from "../model/cluster.js";
import { formatDuration } from "../model/duration.js";
import type { RowCounts, Run } from "../model/run.js";

/** What `--json` prints for `detect`. */
export interface DetectSummary {
  readonly rows: RowCounts;
  readonly accounts: number;
  readonly flagged: number;
  readonly ties: number;
  readonly clusters: readonly (Pick<Cluster, "id" | "coordination" | "ties" | "weight" | "traces"> & { readonly size: number })[];
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
    clusters: run.clusters.map(({ id, accounts, coordination, ties, weight, traces }) => ({ id, size: accounts.length, coordination, ties, weight, traces })),
    limits: run.head.limits,
    timings: run.head.timings,
    files,
  };
}

const CLUSTERS_SHOWN = 10;

/** The summary for people. */
export function describeRun(run: Run, folder: string): string {
  const { head, clusters } = run;
  const flagged = run.accounts.filter((account) => account.flagged).length;
  const lines = [
    ...head.inputs.map(({ name, format, rows, times }) => `${name} (${format}, times as ${times}): ${describeRows(rows)}`),
    `${count(run.accounts.length, "account")} shared something; ${count(run.network.source.length, "tie")} between them; ` +
      `${count(clusters.length, "cluster")} with ${count(flagged, "account")}`,
    ...clusters.slice(0, CLUSTERS_SHOWN).map(describeCluster),
    ...(clusters.length > CLUSTERS_SHOWN ? [`  … and ${clusters.length - CLUSTERS_SHOWN} more in clusters.csv`] : []),
    ...head.limits.map(
      ({ setting, value, trace, windowSeconds, count, examples }) =>
        `limit ${setting} ${value}${trace ? ` (${trace}${windowSeconds === undefined ? "" : `, ${formatDuration(windowSeconds)}`})` : ""}: ` +
        `${count} set aside, such as ${examples.slice(0, 3).join(", ")}`,
    ),
    "Clusters rank by how much rare material accounts share closely in time. They say nothing about intent,",
    "and how often chance alone makes such a cluster is not measured here: read the evidence before you judge.",
    `Results: ${folder}`,
  ];
  return `${lines.join("\n")}\n`;
}

function describeRows({ read, accepted, duplicates, rejected }: RowCounts): string {
  return `${count(read, "row")} = ${number(accepted)} accepted + ${number(duplicates)} duplicates + ${number(rejected)} rejected`;
}

function describeCluster({ id, accounts, coordination, traces }: Cluster): string {
  const parts = Object.entries(traces).sort(([, a], [, b]) => b - a).map(([trace, part]) => `${trace} ${Math.round(part * 100)}%`);
  return `  ${id.padEnd(5)} ${count(accounts.length, "account").padEnd(14)} coordination ${coordination.toFixed(2)}  by ${parts.join(", ")}`;
}

function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? "" : "s"}`;
}

function number(n: number): string {
  return n.toLocaleString("en");
}
