import { LockstepError } from "../model/errors.js";
import type { FindingsFileEntry, RunFileCluster } from "../reports/index.js";
import { compareView, type Comparison } from "./compare.js";
import { evidenceView, type EvidenceRow } from "./evidence.js";
import { findingsView, type FindingRow } from "./findings.js";
import { launderingView } from "./pictures/laundering.js";
import { networkView, type NetworkTie } from "./pictures/network.js";
import type { Plotter } from "./pictures/plot.js";
import { timelineView, type TimelinePost } from "./pictures/timeline.js";
import { proseView } from "./prose.js";
import type { RunRecords } from "./runRecords.js";
import type { View } from "./view.js";

/**
 * Views of one run. Every view of a cluster takes its id, as `findings()` lists them; without one it is of the first.
 * @throws LockstepError `setting-invalid` for a cluster that the run doesn't know
 */
export interface Notebook {
  /** What the run found, flagged clusters first; with `all` the others too. */
  findings(options?: { readonly all?: boolean }): View<readonly FindingRow[]>;
  /** A cluster in plain words: what was seen, how sure, what else explains it, what would refute it. */
  prose(clusterId?: string): View<FindingsFileEntry | undefined>;
  /** The posts that tie a cluster's accounts, side by side, rarest first; at most `most`, 50 if not given. */
  table(clusterId?: string, options?: { readonly most?: number }): View<readonly EvidenceRow[]>;
  /** When each account posted what evidence names. */
  timeline(clusterId?: string): View<readonly TimelinePost[]>;
  /** Who is tied to whom, and how closely. */
  network(clusterId?: string): View<readonly NetworkTie[]>;
  /** How things travelled from platform to platform. */
  laundering(clusterId?: string): View<FindingsFileEntry["paths"]>;
  /** A cluster beside the one that is most like it among those that aren't flagged. */
  compare(clusterId?: string): View<Comparison>;
}

export function createNotebook(records: RunRecords, plotter: Plotter): Notebook {
  const clusterOf = (id: string | undefined): RunFileCluster => {
    const cluster = id === undefined ? records.clusters[0] : records.clusters.find((one) => one.id === id);
    if (cluster) return cluster;
    const known = records.clusters.map((one) => one.id);
    const next = known.length === 0 ? "The run has no clusters." : `Clusters are ${known.slice(0, 10).join(", ")}${known.length > 10 ? ", …" : ""}.`;
    throw new LockstepError("setting-invalid", `There is no cluster ${id === undefined ? "to show" : `"${id}"`}. ${next}`);
  };
  return {
    findings: ({ all = false } = {}) => findingsView(records, all),
    prose: (id) => proseView(records, clusterOf(id)),
    table: (id, { most = 50 } = {}) => evidenceView(records, clusterOf(id), most),
    timeline: (id) => timelineView(records, clusterOf(id), plotter),
    network: (id) => networkView(records, clusterOf(id), plotter),
    laundering: (id) => launderingView(records, clusterOf(id), plotter),
    compare: (id) => compareView(records, clusterOf(id), plotter),
  };
}
