import { growingUint32 } from "../../model/columns.js";
import type { Bipartite } from "./bipartite.js";
import { peel, type Block } from "./peel.js";

export interface FoundBlock extends Block {
  /** Its edges, by number. */
  readonly edges: Uint32Array;
}

/**
 * Up to `count` blocks: after each its edges are taken out, the weights of objects are made
 * anew, and the rest is searched again. Ends when no edge is left.
 */
export function findBlocks(graph: Bipartite, count: number, progress: (steps: number) => void): readonly FoundBlock[] {
  const left = new Uint8Array(graph.account.length).fill(1);
  const blocks: FoundBlock[] = [];
  for (let edges = left.length; edges > 0 && blocks.length < count; ) {
    const block = peel(graph, left, progress);
    const inside = growingUint32();
    for (let e = 0; e < left.length; e++) {
      if (!left[e] || !block.member[graph.account[e]!] || !block.member[graph.accounts + graph.object[e]!]) continue;
      left[e] = 0;
      inside.push(e);
    }
    edges -= inside.length;
    blocks.push({ ...block, edges: inside.finish() });
  }
  return blocks;
}
