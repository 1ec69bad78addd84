import type { WeightedPairs } from "../../network/group.js";
import { createSmallestFirst } from "./smallestFirst.js";

/** Highly coordinating communities. */
export interface GrownCommunities {
  /** By account number that of its community, the one with the heaviest edge first, or -1. */
  readonly group: Int32Array;
  /** Mean edge weight of each community, over the edges that it was grown by. */
  readonly meanWeight: readonly number[];
  /** Mean weight of all edges of the network, 0 without any. */
  readonly networkMean: number;
}

/**
 * FSA_V's extraction: within each community the heaviest edge is a candidate, to which the
 * heaviest edge that touches it is added, as long as the candidate's mean edge weight then
 * stays at or above that of the network, and at or above `theta` times what it was. A
 * candidate below the network's mean is dropped: its first edge must have been, since none
 * is added that would take it there. Of equally heavy edges the first in the list goes first.
 *
 * O(edges x log edges).
 * @param community by account number, -1 for none
 * @param theta 0 to 1. One more edge leaves k / (k + 1) of a mean of k edges or more: up to 0.5 theta stops nothing
 */
export function growCommunities(network: WeightedPairs, community: Int32Array, theta: number): GrownCommunities {
  const { source, target, weight } = network;
  const networkMean = weight.length === 0 ? 0 : weight.reduce((sum, value) => sum + value, 0) / weight.length;
  const inside = heaviestFirst(network, community);
  const placesOf = placesByAccount(network, inside);
  const offered = new Uint8Array(inside.length);
  const group = new Int32Array(network.accounts.size).fill(-1);

  /** Numbers the accounts of a candidate and returns its mean edge weight. */
  function grow(seed: number, number: number): number {
    const candidates = createSmallestFirst();
    let [sum, edges, mean, grown] = [0, 0, 0, weight[inside[seed]!]!];
    offered[seed] = 1;
    for (let place = seed; grown >= networkMean && grown >= theta * mean; ) {
      const edge = inside[place]!;
      sum += weight[edge]!;
      mean = sum / ++edges;
      for (const account of [source[edge]!, target[edge]!]) {
        if (group[account] !== -1) continue;
        group[account] = number;
        for (const touching of placesOf(account)) {
          if (!offered[touching]) candidates.push(touching);
          offered[touching] = 1;
        }
      }
      if (candidates.size === 0) break;
      place = candidates.pop();
      grown = (sum + weight[inside[place]!]!) / (edges + 1);
    }
    return mean;
  }

  const meanWeight: number[] = [];
  const seeded = new Set<number>();
  for (let place = 0; place < inside.length; place++) {
    const edge = inside[place]!;
    if (weight[edge]! < networkMean) break;
    const label = community[source[edge]!]!;
    if (seeded.has(label)) continue;
    seeded.add(label);
    meanWeight.push(grow(place, meanWeight.length));
  }
  return { group, meanWeight, networkMean };
}

/** Numbers of the edges within communities, heaviest first. */
function heaviestFirst({ source, target, weight }: WeightedPairs, community: Int32Array): Uint32Array {
  const edges = Uint32Array.from(source.keys()).filter((e) => community[source[e]!]! >= 0 && community[source[e]!] === community[target[e]!]);
  return edges.sort((e, f) => weight[f]! - weight[e]! || e - f);
}

/** Where in the list an account's edges stand. */
function placesByAccount({ source, target, accounts }: WeightedPairs, list: Uint32Array): (account: number) => Uint32Array {
  const start = new Uint32Array(accounts.size + 1);
  for (const edge of list) {
    start[source[edge]! + 1]!++;
    start[target[edge]! + 1]!++;
  }
  for (let a = 0; a < accounts.size; a++) start[a + 1]! += start[a]!;
  const next = start.slice(0, accounts.size);
  const places = new Uint32Array(2 * list.length);
  list.forEach((edge, place) => {
    places[next[source[edge]!]!++] = place;
    places[next[target[edge]!]!++] = place;
  });
  return (account) => places.subarray(start[account]!, start[account + 1]!);
}
