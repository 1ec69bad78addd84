import type { BaselineAccounts } from "../../model/baseline.js";
import { growingUint32 } from "../../model/columns.js";
import { sortNames, type Names } from "../../model/names.js";
import { findComponents } from "../../network/components.js";
import { eigenvectorCentrality } from "../../network/eigenvectorCentrality.js";
import type { PairColumns } from "../../network/mergePairs.js";
import { quantile } from "../../stats/quantile.js";
import { orderByTwoKeys } from "../columns/orderByTwoKeys.js";

/** Accounts of equal standing in the network may differ by this part of their centrality, by rounding. */
const ROUNDING = 1e-9;

/**
 * Prunes a network to its central accounts: those tied to anybody are scored by eigenvector centrality, those at
 * or above a quantile of it stay, and the components of what is left are the groups. Accounts without centrality
 * never stay, however low the quantile.
 *
 * @param nodeQuantile 0 to 1, of type 7
 */
export function pruneNodes(pairs: PairColumns, accounts: Names, nodeQuantile: number): BaselineAccounts {
  const centrality = centralities(pairs, accounts);
  const tied = new Uint8Array(accounts.size);
  for (let e = 0; e < pairs.source.length; e++) tied[pairs.source[e]!] = tied[pairs.target[e]!] = 1;
  const account = Uint32Array.from(tied.keys()).filter((id) => tied[id] === 1);
  const score = Float64Array.from(account, (id) => centrality[id]!);
  const line = quantile(score, nodeQuantile) * (1 - ROUNDING);
  const stays = Uint8Array.from(centrality, (value) => (value > 0 && value >= line ? 1 : 0));
  const kept = { source: growingUint32(), target: growingUint32() };
  for (let e = 0; e < pairs.source.length; e++) {
    if (!stays[pairs.source[e]!] || !stays[pairs.target[e]!]) continue;
    kept.source.push(pairs.source[e]!);
    kept.target.push(pairs.target[e]!);
  }
  const { component } = findComponents({ source: kept.source.finish(), target: kept.target.finish(), accounts });
  return {
    account,
    score,
    named: Uint8Array.from(account, (id) => stays[id]!),
    group: Int32Array.from(account, (id) => component[id]!),
  };
}

/** Sums in the order of names, so that not even the last digit, and with it who is at the line, hangs on the order of posts. */
function centralities({ source, target }: PairColumns, accounts: Names): Float64Array {
  const { rank } = sortNames(accounts);
  const low = new Uint32Array(source.length);
  const high = new Uint32Array(source.length);
  for (let e = 0; e < source.length; e++) {
    const a = rank[source[e]!]!;
    const b = rank[target[e]!]!;
    low[e] = Math.min(a, b);
    high[e] = Math.max(a, b);
  }
  const order = orderByTwoKeys(low, high);
  const ranked = eigenvectorCentrality({ source: order.map((e) => low[e]!), target: order.map((e) => high[e]!) }, accounts.size);
  return Float64Array.from(rank, (place) => ranked[place]!);
}
