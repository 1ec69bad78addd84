import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { sumEdges } from "../columns/sumEdges.js";
import type { Bipartite } from "./bipartite.js";
import type { FoundBlock } from "./findBlocks.js";

/**
 * Ties of a block's accounts through what they share: for each of its objects the sharers
 * inside are tied to that one among them whose edges in the block weigh most, by the weight
 * of the object. All pairs would grow with the square of a block; these are never more than
 * its edges.
 * @param accountOf from the graph's numbers to those of the network
 */
export function blockEdges(graph: Bipartite, blocks: readonly FoundBlock[], accountOf: Uint32Array): ReturnType<typeof sumEdges> {
  const a = growingUint32();
  const b = growingUint32();
  const weight = growingFloat64();
  for (const { edges, objectWeight } of blocks) {
    const strength = new Float64Array(graph.accounts);
    for (const e of edges) strength[graph.account[e]!]! += objectWeight[graph.object[e]!]!;
    for (let first = 0, next = 0; first < edges.length; first = next) {
      const object = graph.object[edges[first]!]!;
      let strongest = graph.account[edges[first]!]!;
      for (; next < edges.length && graph.object[edges[next]!] === object; next++) {
        const account = graph.account[edges[next]!]!;
        if (strength[account]! > strength[strongest]!) strongest = account;
      }
      for (let i = first; i < next; i++) {
        const account = graph.account[edges[i]!]!;
        if (account === strongest) continue;
        a.push(accountOf[strongest]!);
        b.push(accountOf[account]!);
        weight.push(objectWeight[object]!);
      }
    }
  }
  return sumEdges({ a: a.finish(), b: b.finish(), weight: weight.finish() });
}
