import type { Shares } from "../../model/shares.js";
import { indexByAccount } from "../../network/accountIndex.js";
import { growingEdges } from "../columns/growingEdges.js";
import { stopIfAborted } from "../columns/stopIfAborted.js";
import { limitVisits, reachInWindow } from "../pairing/reach.js";

/** Pairs of accounts with a link, `source < target`, sorted; weights are whole numbers. */
export interface LinkEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * The latent coordination network: two shares of one object by two accounts in the same of
 * adjacent windows are a link, and links are added up over windows.
 * Memory is O(shares + accounts + edges).
 * @throws LockstepError `result-limit`, `interrupted`
 */
export function countLinks(shares: Shares, options: { readonly windowSeconds: number; readonly signal?: AbortSignal | undefined }): LinkEdges {
  const { from, to } = limited(shares, options.windowSeconds);
  const progress = stopIfAborted(options.signal, "fsaV");
  const edges = growingEdges("Narrow the window.");
  const accounts = shares.accounts.size;
  const index = indexByAccount(shares, () => true);
  const links = new Uint32Array(accounts);
  const touched = new Uint32Array(accounts);
  for (let a = 0; a < accounts; a++) {
    let neighbours = 0;
    for (const row of index.positions(a)) {
      progress(to[row]! - from[row]!);
      for (let other = from[row]!; other < to[row]!; other++) {
        const b = shares.account[other]!;
        if (b > a && links[b]!++ === 0) touched[neighbours++] = b;
      }
    }
    for (const b of touched.subarray(0, neighbours).sort()) {
      edges.add(a, b, links[b]!);
      links[b] = 0;
    }
  }
  return edges.finish();
}

function limited(shares: Shares, windowSeconds: number): ReturnType<typeof reachInWindow> {
  const reach = reachInWindow(shares, windowSeconds);
  limitVisits(reach, windowSeconds);
  return reach;
}
