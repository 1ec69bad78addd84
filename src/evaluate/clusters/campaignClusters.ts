import { NEGATIVE, NEUTRAL, POSITIVE, type Matched } from "../match.js";
import { ALONE, contingency, type Contingency } from "./contingency.js";

/**
 * Campaigns against predicted clusters, over accounts that are in a campaign or in a predicted cluster: all others
 * would agree without anybody's merit. An innocent account belongs with nobody, and an account that is in no cluster
 * is put with nobody: each is a group of one. Members of open groups are left out.
 */
export function campaignsAgainstClusters({ truth, side, cluster }: Matched): Contingency {
  const campaigns: number[] = [];
  const clusters: number[] = [];
  for (let account = 0; account < side.length; account++) {
    if (side[account] === NEUTRAL || (side[account] === NEGATIVE && cluster[account]! < 0)) continue;
    campaigns.push(side[account] === POSITIVE ? truth.campaign[account]! : ALONE);
    clusters.push(cluster[account]! < 0 ? ALONE : cluster[account]!);
  }
  return contingency(campaigns, clusters);
}
