import type { Shares } from "../../model/shares.js";
import { indexByAccount } from "../../network/accountIndex.js";
import { growingEdges } from "../columns/growingEdges.js";
import { stopIfAborted } from "../columns/stopIfAborted.js";
import { limitVisits, reachInWindow, type Reach } from "../pairing/reach.js";

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
  const reach = reachInWindow(shares, options.windowSeconds);
  limitVisits(reach, options.windowSeconds);
  const edges = growingEdges("Narrow the window, or leave out objects that everybody shares.");
  edges.expect(mostPairs(shares, reach));
  const { from, to } = reach;
  const progress = stopIfAborted(options.signal, "fsaV");
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

/** Pairs of accounts in the window where most of them share one object: as many edges come for certain. */
function mostPairs({ account, accounts }: Shares, { from, to }: Reach): number {
  // Per account the first row, plus one, of the window that counted it last.
  const countedBy = new Uint32Array(accounts.size);
  let most = 0;
  for (let first = 0; first < from.length; first = to[first]!) {
    let sharers = 0;
    for (let row = first; row < to[first]!; row++) {
      if (countedBy[account[row]!] === first + 1) continue;
      countedBy[account[row]!] = first + 1;
      sharers++;
    }
    most = Math.max(most, (sharers * (sharers - 1)) / 2);
  }
  return most;
}
