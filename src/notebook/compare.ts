import type { RunFileCluster } from "../reports/index.js";
import { evidenceOf } from "./evidence.js";
import { escapeHtml, htmlTable, textTable } from "./html/markup.js";
import { drawTimeline, timelineOf } from "./pictures/timeline.js";
import type { Plotter } from "./pictures/plot.js";
import type { RunRecords } from "./runRecords.js";
import { createView, type View } from "./view.js";

/** Two clusters by the same figures. */
export interface Comparison {
  readonly cluster: ClusterFigures;
  /** The unflagged cluster that is most like it; undefined if all are flagged. */
  readonly innocent: ClusterFigures | undefined;
}

export interface ClusterFigures {
  readonly clusterId: string;
  readonly accounts: number;
  readonly ties: number;
  /** Ties divided by pairs of members. */
  readonly density: number;
  /** Middle of the gaps between the posts that evidence names; undefined without evidence. */
  readonly medianGapSeconds: number | undefined;
  readonly log10EValue: number;
  /** The trace that brings most of the ties' weight. */
  readonly trace: string | undefined;
}

export function compareView(records: RunRecords, cluster: RunFileCluster, plotter: Plotter): View<Comparison> {
  const innocent = mostSimilar(records, cluster);
  const shown = innocent ? [cluster, innocent] : [cluster];
  const figures = shown.map((one) => figuresOf(records, one));
  const caption = innocent
    ? `Cluster ${cluster.id} beside ${innocent.id}, which is most like it among those that no evidence names. What sets them apart is the evidence, not how they look.`
    : `Cluster ${cluster.id}: the run has no unflagged cluster to put beside it.`;
  const head = ["", ...figures.map(({ clusterId }) => clusterId)];
  const rows = ROWS.map(({ name, of }) => [name, ...figures.map(of)]);
  const pictures = shown.map((one) => {
    const posts = timelineOf(records, one);
    const label = `Timeline of cluster ${one.id}: ${posts.length} posts`;
    return `<h4>${escapeHtml(label)}</h4>${posts.length > 0 ? drawTimeline(posts, label, plotter) : ""}`;
  });
  return createView({
    data: { cluster: figures[0]!, innocent: figures[1] },
    html: `<div>${htmlTable(caption, head, rows)}\n${pictures.join("\n")}</div>`,
    text: textTable(caption, head, rows),
  });
}

const ROWS: readonly { readonly name: string; readonly of: (figures: ClusterFigures) => string | number }[] = [
  { name: "accounts", of: ({ accounts }) => accounts },
  { name: "ties", of: ({ ties }) => ties },
  { name: "ties per pair of members", of: ({ density }) => Math.round(1000 * density) / 1000 },
  { name: "middle gap in s", of: ({ medianGapSeconds }) => medianGapSeconds ?? "-" },
  { name: "tied mostly by", of: ({ trace }) => trace ?? "-" },
  { name: "evidence, as a power of 10", of: ({ log10EValue }) => Math.round(10 * log10EValue) / 10 },
];

function figuresOf(records: RunRecords, cluster: RunFileCluster): ClusterFigures {
  const gaps = evidenceOf(records, cluster).map(({ gapSeconds }) => gapSeconds).sort((a, b) => a - b);
  const [trace] = Object.entries(cluster.traces).sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    ...{ clusterId: cluster.id, accounts: cluster.accounts.length, ties: cluster.ties, density: cluster.density },
    ...{ medianGapSeconds: gaps[Math.floor(gaps.length / 2)], log10EValue: cluster.log10EValue, trace },
  };
}

/** By size, density, and how much each trace ties; not by evidence, which is what is to be compared. The stronger of equals. */
function mostSimilar({ clusters }: RunRecords, cluster: RunFileCluster): RunFileCluster | undefined {
  const others = clusters.filter((other) => !other.flagged && other.id !== cluster.id);
  return others.map((other) => ({ other, distance: distance(cluster, other) })).sort((a, b) => a.distance - b.distance)[0]?.other;
}

function distance(a: RunFileCluster, b: RunFileCluster): number {
  const size = Math.abs(Math.log2(a.accounts.length / b.accounts.length));
  const traces = new Set([...Object.keys(a.traces), ...Object.keys(b.traces)]);
  // Half the sum of differences is the part of the weight that would have to move from trace to trace.
  const moved = [...traces].reduce((sum, trace) => sum + Math.abs((a.traces[trace] ?? 0) - (b.traces[trace] ?? 0)), 0) / 2;
  return size + Math.abs(a.density - b.density) + moved;
}
