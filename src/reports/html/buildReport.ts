import type { LedgerLine } from "../ledgerJsonl.js";
import type { RunFileTie } from "../runJson.js";
import { findingBlock, type ClusterMaterial } from "./findingBlock.js";
import type { FindingBlock, FindingHead, ReportHead } from "./reportData.js";
import { findingHead, reportHead } from "./reportHead.js";
import type { ReportSource, SurroundingTie } from "./reportSource.js";

/** A whole report as data. */
export interface ReportDocument {
  readonly head: ReportHead;
  /** In the order of `head.findings`. */
  readonly blocks: readonly FindingBlock[];
}

/** Everything that the page shows. Flagged clusters are findings; the others are ties that chance may explain, and are listed as such. */
export function buildReport(source: ReportSource): ReportDocument {
  const accounts = new Map(source.accounts.map((row) => [row.account, row]));
  const blocks: FindingBlock[] = [];
  const heads: FindingHead[] = [];
  for (const material of materialOf(source)) {
    const block = findingBlock(material, accounts, source.citedPosts, source.head.seed);
    blocks.push(block);
    heads.push(findingHead(material, block, accounts));
  }
  return { head: reportHead(source, heads), blocks };
}

/** What there is of each flagged cluster, strongest first. */
function materialOf(source: ReportSource): readonly ClusterMaterial[] {
  const clusters = source.clusters.filter(({ flagged }) => flagged);
  const clusterOf = new Map(clusters.flatMap(({ id, accounts }) => accounts.map((account) => [account, id] as const)));
  const ties = new Map(clusters.map(({ id }) => [id, [] as RunFileTie[]]));
  const ledgers = new Map(clusters.map(({ id }) => [id, [] as LedgerLine[]]));
  const surroundings = new Map(clusters.map(({ id }) => [id, [] as SurroundingTie[]]));
  for (const tie of source.ties) ties.get(tie.clusterId)?.push(tie);
  for (const ledger of source.ledgers) ledgers.get(ledger.clusterId ?? "")?.push(ledger);
  for (const tie of source.surroundings) {
    for (const end of [tie.source, tie.target]) surroundings.get(clusterOf.get(end) ?? "")?.push(tie);
  }
  const findings = new Map(source.findings?.map((finding) => [finding.clusterId, finding]));
  return clusters.map((cluster) => ({
    cluster,
    finding: findings.get(cluster.id),
    ...{ ties: ties.get(cluster.id)!, ledgers: ledgers.get(cluster.id)!, surroundings: surroundings.get(cluster.id)! },
  }));
}
