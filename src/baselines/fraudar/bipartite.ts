import type { Shares } from "../../model/shares.js";
import type { NameOrder } from "../columns/inNameOrder.js";
import { growingMemberLists } from "../columns/memberLists.js";

/** Who shared what at all, as edges numbered by (object, account). Accounts go by their place in the order of names. */
export interface Bipartite {
  readonly accounts: number;
  readonly objects: number;
  readonly account: Uint32Array;
  readonly object: Uint32Array;
  /** First edge of every object; one more than there are objects. */
  readonly objectStart: Uint32Array;
  /** Edges sorted by (account, object), and where those of an account begin; one more than there are accounts. */
  readonly byAccount: Uint32Array;
  readonly accountStart: Uint32Array;
}

/** One edge for an account and an object, however often it was shared. */
export function bipartite(shares: Shares, { rank, size }: NameOrder): Bipartite {
  const objects = shares.objectStart.length - 1;
  const sharers = growingMemberLists();
  for (let o = 0; o < objects; o++) {
    sharers.add(shares.account.subarray(shares.objectStart[o], shares.objectStart[o + 1]).map((id) => rank[id]!));
  }
  const { account, start: objectStart } = sharers.finish();
  const object = new Uint32Array(account.length);
  for (let o = 0; o < objects; o++) object.fill(o, objectStart[o], objectStart[o + 1]);
  return { accounts: size, objects, account, object, objectStart, ...groupByAccount(account, size) };
}

function groupByAccount(account: Uint32Array, accounts: number): { byAccount: Uint32Array; accountStart: Uint32Array } {
  const accountStart = new Uint32Array(accounts + 1);
  for (let e = 0; e < account.length; e++) accountStart[account[e]! + 1]!++;
  for (let a = 0; a < accounts; a++) accountStart[a + 1]! += accountStart[a]!;
  const next = accountStart.slice(0, accounts);
  const byAccount = new Uint32Array(account.length);
  for (let e = 0; e < account.length; e++) byAccount[next[account[e]!]!++] = e;
  return { byAccount, accountStart };
}
