import type { Probability } from "../model/finding.js";
import type { RunFileCluster } from "../reports/index.js";
import { htmlTable, textTable } from "./html/markup.js";
import type { RunRecords } from "./runRecords.js";
import { createView, type View } from "./view.js";

/** A row of `findings()`. */
export interface FindingRow {
  readonly clusterId: string;
  readonly accounts: number;
  readonly flagged: boolean;
  /** Undefined where no kind stands out, or kinds weren't looked for. */
  readonly kind: string | undefined;
  readonly verdict: string | undefined;
  /** 0 to 1. */
  readonly coordination: number;
  readonly log10EValue: number;
  /** If coordinated. Undefined where it wasn't judged. */
  readonly inauthenticity: Probability | undefined;
  /** The thing that most members share. */
  readonly object: string | undefined;
}

export function findingsView(records: RunRecords, all: boolean): View<readonly FindingRow[]> {
  const rows = records.clusters.filter(({ flagged }) => all || flagged).map((cluster) => rowOf(cluster, records));
  const unflagged = records.clusters.filter(({ flagged }) => !flagged).length;
  const others = all || unflagged === 0 ? "" : ` ${unflagged} further groups of ties aren't flagged: chance, news or friends may explain them.`;
  const caption = `${rows.length === 0 ? "No cluster is flagged." : rows.length === 1 ? "1 cluster." : `${rows.length} clusters, strongest first.`}${undecided(records)}${cautions(records)}${others}`;
  const head = ["cluster", "accounts", "coordinated", "kind", "inauthentic, if coordinated", "verdict", "shared most"];
  const cells = rows.map((row) => [row.clusterId, row.accounts, row.flagged ? percent(row.coordination) : "not flagged", row.kind ?? "-", row.inauthenticity ? interval(row.inauthenticity) : "not judged", row.verdict ?? "-", row.object ?? "-"]);
  return createView({ data: rows, html: htmlTable(caption, head, cells), text: textTable(caption, head, cells) });
}

function rowOf(cluster: RunFileCluster, { findings }: RunRecords): FindingRow {
  const finding = findings.get(cluster.id);
  return {
    ...{ clusterId: cluster.id, accounts: cluster.accounts.length, flagged: cluster.flagged, kind: finding?.kind ?? undefined, verdict: finding?.verdict },
    ...{ coordination: cluster.coordination, log10EValue: cluster.log10EValue, inauthenticity: finding?.inauthenticity, object: cluster.topObjects[0]?.object },
  };
}

function undecided({ head }: RunRecords): string {
  // Where the types of a run allow undefined, its file says null.
  const why = head.evidence.undecided as string | null | undefined;
  return why ? ` Undecided: ${why}` : "";
}

function cautions({ head }: RunRecords): string {
  return head.cautions.map(({ meaning }) => ` Caution: ${meaning}`).join("");
}

export function percent(part: number): string {
  return `${Math.round(100 * part)}%`;
}

export function interval({ value, low, high }: Probability): string {
  return `${percent(value)} (${percent(low)} to ${percent(high)})`;
}
