import type { Bipartite } from "./bipartite.js";
import { createPriorityTree } from "./priorityTree.js";

/** Sums of multiples of this are exact up to some ten million edges: what is equally light then is so in any order of adding up. */
const WEIGHT_STEP = 2 ** -30;

/** The densest of the subgraphs that peeling came by. Nodes are the accounts, and after them the objects. */
export interface Block {
  /** Sum of its edges' weights divided by its nodes. */
  readonly density: number;
  /** 1 for its nodes. */
  readonly member: Uint8Array;
  /** Weight of an edge to every object. */
  readonly objectWeight: Float64Array;
  /** By account: the highest density that peeling had come by while it still held the account; the block's for its members. */
  readonly reached: Float64Array;
}

/**
 * FRAUDAR's greedy search (its Algorithm 1): the node whose edges weigh least is removed,
 * again and again, and the densest state on the way is the block, at least half as dense as
 * the densest subgraph there is. An edge to an object with d edges weighs 1 / ln(d + 5),
 * rounded to {@link WEIGHT_STEP}. Of equally light nodes accounts go before objects, then in
 * their order.
 *
 * O(edges x log nodes).
 * @param left 1 for each edge that takes part
 */
export function peel(graph: Bipartite, left: Uint8Array, progress: (steps: number) => void): Block {
  const { accounts, objects, account, object } = graph;
  const nodes = accounts + objects;
  const objectWeight = columnWeights(graph, left);
  const sums = new Float64Array(nodes);
  let total = 0;
  for (let e = 0; e < account.length; e++) {
    if (!left[e]) continue;
    const weight = objectWeight[object[e]!]!;
    sums[account[e]!]! += weight;
    sums[accounts + object[e]!]! += weight;
    total += weight;
  }
  const tree = createPriorityTree(sums);
  const removedAt = new Uint32Array(nodes);
  const reached = new Float64Array(accounts);
  let density = total / nodes;
  let removedBefore = 0;
  for (let removed = 0; removed < nodes; removed++) {
    const node = tree.lowest();
    total -= tree.value(node);
    tree.set(node, Infinity);
    removedAt[node] = removed;
    if (node < accounts) reached[node] = density;
    const lighten = (other: number, weight: number): void => {
      if (tree.value(other) < Infinity) tree.set(other, tree.value(other) - weight);
    };
    progress(1 + visitOtherEnds(graph, left, node, objectWeight, lighten));
    const current = total / (nodes - removed - 1);
    if (removed + 1 === nodes || !(current > density)) continue;
    density = current;
    removedBefore = removed + 1;
  }
  const member = Uint8Array.from(removedAt, (step) => (step >= removedBefore ? 1 : 0));
  for (let a = 0; a < accounts; a++) if (member[a]) reached[a] = density;
  return { density, member, objectWeight, reached };
}

function columnWeights({ objects, objectStart }: Bipartite, left: Uint8Array): Float64Array {
  const weight = new Float64Array(objects);
  for (let o = 0; o < objects; o++) {
    let degree = 0;
    for (let e = objectStart[o]!; e < objectStart[o + 1]!; e++) degree += left[e]!;
    weight[o] = Math.round(1 / Math.log(degree + 5) / WEIGHT_STEP) * WEIGHT_STEP;
  }
  return weight;
}

/** @returns how many edges there were to look at */
function visitOtherEnds(graph: Bipartite, left: Uint8Array, node: number, objectWeight: Float64Array, visit: (other: number, weight: number) => void): number {
  const { accounts, account, object, objectStart, byAccount, accountStart } = graph;
  if (node < accounts) {
    for (let i = accountStart[node]!; i < accountStart[node + 1]!; i++) {
      const e = byAccount[i]!;
      if (left[e]) visit(accounts + object[e]!, objectWeight[object[e]!]!);
    }
    return accountStart[node + 1]! - accountStart[node]!;
  }
  const o = node - accounts;
  for (let e = objectStart[o]!; e < objectStart[o + 1]!; e++) if (left[e]) visit(account[e]!, objectWeight[o]!);
  return objectStart[o + 1]! - objectStart[o]!;
}
