import { accountKey } from "../../model/account.js";
import type { CitedPost } from "../../model/finding.js";
import type { AccountRow, Run } from "../../model/run.js";
import { orderNetwork } from "../graph/orderNetwork.js";

/** A post that a cluster's evidence names: more than who and when where posts were read a second time. */
export type EvidencePost = Pick<CitedPost, "platform" | "id" | "account" | "createdAt" | "text" | "urls" | "deletedAt">;

/** The posts of one cluster's evidence, as far as they are listed, and how many there are. */
export interface ClusterPosts {
  readonly listed: readonly EvidencePost[];
  readonly all: number;
}

/** Of each flagged cluster the posts of flagged members that the evidence of its ties names: of the strongest tie first, of the rarest object first. */
export function citedByCluster(run: Run, most: number): ReadonlyMap<string, ClusterPosts> {
  const { accounts, row, source, target, swapped } = orderNetwork(run);
  const inside = new Set(run.clusterTies);
  const posts = new Map(run.clusters.filter(({ flagged }) => flagged).map(({ id }) => [id, new Map<string, EvidencePost>()]));
  const weight = (i: number): number => run.network.weight[row[i]!]!;
  const positions = Array.from(row.keys()).filter((i) => inside.has(row[i]!) && posts.has(accounts[source[i]!]!.clusterId ?? ""));
  for (const i of positions.sort((a, b) => weight(b) - weight(a) || a - b)) {
    const [a, b] = [accounts[source[i]!]!, accounts[target[i]!]!];
    const found = posts.get(a.clusterId!)!;
    for (const share of run.evidence(row[i]!)) {
      const ends = [
        { key: share.sourcePost, seconds: share.sourceSeconds },
        { key: share.targetPost, seconds: share.targetSeconds },
      ];
      if (swapped[i] === 1) ends.reverse();
      for (const [end, account] of [a, b].entries()) if (account.flagged) add(found, ends[end]!.key, account, ends[end]!.seconds, run.citedPosts);
    }
  }
  return new Map(Array.from(posts, ([id, found]) => [id, { listed: [...found.values()].slice(0, most), all: found.size }]));
}

function add(found: Map<string, EvidencePost>, key: string, { platform, accountId }: AccountRow, createdAt: number, cited: Run["citedPosts"]): void {
  if (found.has(key)) return;
  const id = key.startsWith(`${platform}:`) ? key.slice(platform.length + 1) : key;
  found.set(key, cited?.get(key) ?? { platform, id, account: accountKey(platform, accountId), createdAt });
}
