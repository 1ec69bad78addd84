import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { Network } from "../model/network.js";
import { createRandom } from "../stats/random.js";
import { findComponents } from "./components.js";

// The package is CommonJS whose function is the module itself; its types claim a `default` inside.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** What grouping looks at: any list of weighted pairs sorted by (source, target). */
export type WeightedPairs = Pick<Network, "source" | "target" | "weight"> & { readonly accounts: { readonly size: number } };

/** Says that an account belongs to no group. */
export const NO_GROUP = -1;

/**
 * A component of up to this many accounts is a group as it stands: modularity compares with
 * edges strewn at random over the graph, which means little among a handful of nodes.
 */
const TINY_COMPONENT = 10;

/**
 * Communities of the network by Louvain's method (Blondel et al. 2008) with weights, on a seeded
 * generator; tiny components are taken whole. Groups of fewer than `minClusterSize` accounts are dropped.
 *
 * @returns per account number its group, 0, 1, 2, … by the sum of weights inside, strongest first,
 * or {@link NO_GROUP}
 */
export function group(network: WeightedPairs, options: { readonly seed: number; readonly minClusterSize: number }): Int32Array {
  const { component, size } = findComponents(network);
  const label = component.slice();
  const large = (account: number): boolean => size[component[account]!]! > TINY_COMPONENT;
  labelByLouvain(network, large, options.seed, label, size.length);
  return numberGroups(network, label, options.minClusterSize);
}

/** Overwrites the labels of accounts in large components with `firstLabel` + community. */
function labelByLouvain(
  network: WeightedPairs,
  large: (account: number) => boolean,
  seed: number,
  label: Int32Array,
  firstLabel: number,
): void {
  const { source, target, weight } = network;
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let pair = 0; pair < source.length; pair++) {
    if (!large(source[pair]!)) continue;
    graph.mergeNode(source[pair]);
    graph.mergeNode(target[pair]);
    graph.addEdge(source[pair], target[pair], { weight: weight[pair]! });
  }
  if (graph.order === 0) return;
  const communities = louvain(graph, { getEdgeWeight: "weight", rng: createRandom(seed) });
  for (const [account, community] of Object.entries(communities)) label[Number(account)] = firstLabel + community;
}

/**
 * Numbers the groups that accounts are labelled with by the sum of weights inside, strongest first.
 * @param label by account, {@link NO_GROUP} for those in none
 */
export function numberGroups(network: WeightedPairs, label: Int32Array, minClusterSize: number): Int32Array {
  const members = new Map<number, number>();
  const firstAccount = new Map<number, number>();
  for (let account = 0; account < label.length; account++) {
    const l = label[account]!;
    if (l === NO_GROUP) continue;
    members.set(l, (members.get(l) ?? 0) + 1);
    if (!firstAccount.has(l)) firstAccount.set(l, account);
  }
  const inside = new Map<number, number>();
  for (let pair = 0; pair < network.source.length; pair++) {
    const l = label[network.source[pair]!]!;
    if (l === label[network.target[pair]!]!) inside.set(l, (inside.get(l) ?? 0) + network.weight[pair]!);
  }
  const ranked = [...members.keys()]
    .filter((l) => members.get(l)! >= minClusterSize)
    .sort((a, b) => (inside.get(b) ?? 0) - (inside.get(a) ?? 0) || firstAccount.get(a)! - firstAccount.get(b)!);
  const number = new Map(ranked.map((l, rank) => [l, rank]));
  return label.map((l) => number.get(l) ?? NO_GROUP);
}
