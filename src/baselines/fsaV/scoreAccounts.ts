import type { WeightedPairs } from "../../network/group.js";
import type { GrownCommunities } from "./growCommunities.js";

/**
 * A ranking that the paper doesn't have: accounts of a community score its mean edge weight;
 * all others the mean weight of their own edges, but no more than the network's mean, which
 * every community reaches.
 * @returns by account number; 0 for accounts without edges
 */
export function scoreAccounts({ source, target, weight, accounts }: WeightedPairs, { group, meanWeight, networkMean }: GrownCommunities): Float64Array {
  const sum = new Float64Array(accounts.size);
  const edges = new Uint32Array(accounts.size);
  for (let e = 0; e < source.length; e++) {
    for (const account of [source[e]!, target[e]!]) {
      sum[account]! += weight[e]!;
      edges[account]!++;
    }
  }
  return sum.map((total, account) => {
    if (group[account]! >= 0) return meanWeight[group[account]!]!;
    return edges[account] === 0 ? 0 : Math.min(networkMean, total / edges[account]!);
  });
}
