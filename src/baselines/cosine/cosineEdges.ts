import { growingUint32 } from "../../model/columns.js";
import type { Shares } from "../../model/shares.js";
import { growingEdges } from "../columns/growingEdges.js";
import { limitPairs } from "../columns/limitPairs.js";
import { orderByTwoKeys } from "../columns/orderByTwoKeys.js";
import { stopIfAborted } from "../columns/stopIfAborted.js";
import { tfIdf } from "./tfIdf.js";

export interface CosineEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Above 0, at most 1. */
  readonly weight: Float64Array;
  /** Distinct objects that both shared. */
  readonly sharedObjects: Uint32Array;
}

/**
 * Cosines of all pairs of accounts with an object in common, `source < target`, sorted. One
 * account's products are summed into a dense row at a time; the matrix never exists.
 * @throws LockstepError `result-limit`, before the work begins where that is certain, and `interrupted`
 */
export function cosineEdges(shares: Shares, options: { readonly minSimilarity: number; readonly signal?: AbortSignal | undefined }): CosineEdges {
  const { account, object, value, objectStart } = tfIdf(shares);
  const progress = stopIfAborted(options.signal, "cosine");
  const edges = growingEdges("Raise minSimilarity.");
  const pairs = limitPairs(objectStart, "Leave out objects that everybody shares, or take fewer posts.");
  if (options.minSimilarity === 0) edges.expect(pairs);
  const shared = growingUint32();
  const cosine = new Float64Array(shares.accounts.size);
  const objects = new Uint32Array(shares.accounts.size);
  const touched = new Uint32Array(shares.accounts.size);
  const order = orderByTwoKeys(account, object);
  let neighbours = 0;
  for (let i = 0; i < order.length; i++) {
    const entry = order[i]!;
    const a = account[entry]!;
    const end = objectStart[object[entry]! + 1]!;
    progress(end - entry);
    // Accounts ascend within an object: those after the entry are the later-numbered ones.
    for (let other = entry + 1; other < end; other++) {
      const b = account[other]!;
      if (objects[b]!++ === 0) touched[neighbours++] = b;
      cosine[b]! += value[entry]! * value[other]!;
    }
    if (i + 1 < order.length && account[order[i + 1]!] === a) continue;
    for (const b of touched.subarray(0, neighbours).sort()) {
      // Rounding may lift two equal rows a hair above 1.
      const similarity = Math.min(1, cosine[b]!);
      if (similarity >= options.minSimilarity) {
        edges.add(a, b, similarity);
        shared.push(objects[b]!);
      }
      cosine[b] = 0;
      objects[b] = 0;
    }
    neighbours = 0;
  }
  return { ...edges.finish(), sharedObjects: shared.finish() };
}
