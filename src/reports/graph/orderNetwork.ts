import { accountKey } from "../../model/account.js";
import type { AccountRow, Run } from "../../model/run.js";

/**
 * A run's network as the reports write it: accounts in key order, the tie's account with
 * the smaller key as its source, ties by (source, target). Account numbers depend on the
 * order in which rows were read; through this, the files don't.
 */
export interface OrderedNetwork {
  /** The rows of `run.accounts` that have a tie, in the same order. */
  readonly accounts: readonly AccountRow[];
  /** Row in `run.network` of every tie. */
  readonly row: Uint32Array;
  /** Positions in `accounts`; `source < target`. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** 1 where source and target have changed places against `run.network`. */
  readonly swapped: Uint8Array;
}

// Four reports of a run ask for the same order, and a run never changes.
const known = new WeakMap<Run, OrderedNetwork>();

/** O(accounts + ties), once a run. */
export function orderNetwork(run: Run): OrderedNetwork {
  const ordered = known.get(run) ?? sortNetwork(run);
  known.set(run, ordered);
  return ordered;
}

/** Two counting sorts, by target and then by source. */
function sortNetwork(run: Run): OrderedNetwork {
  const { network } = run;
  const ties = network.source.length;
  const { accounts, position } = tiedAccounts(run);
  const low = new Uint32Array(ties);
  const high = new Uint32Array(ties);
  for (let i = 0; i < ties; i++) {
    const source = position[network.source[i]!]!;
    const target = position[network.target[i]!]!;
    low[i] = Math.min(source, target);
    high[i] = Math.max(source, target);
  }
  const rows = Uint32Array.from({ length: ties }, (_, i) => i);
  const row = sortedBy(low, sortedBy(high, rows, accounts.length), accounts.length);
  const source = row.map((i) => low[i]!);
  return {
    accounts,
    row,
    source,
    target: row.map((i) => high[i]!),
    swapped: Uint8Array.from(row, (i, at) => (position[network.source[i]!] === source[at] ? 0 : 1)),
  };
}

function tiedAccounts(run: Run): { accounts: AccountRow[]; position: Uint32Array } {
  const { accounts: names, source, target } = run.network;
  const tied = new Uint8Array(names.size);
  for (let i = 0; i < source.length; i++) tied[source[i]!] = tied[target[i]!] = 1;
  const position = new Uint32Array(names.size);
  const accounts: AccountRow[] = [];
  for (const account of run.accounts) {
    const id = names.find(accountKey(account.platform, account.accountId));
    if (id === undefined || tied[id] === 0) continue;
    position[id] = accounts.length;
    accounts.push(account);
  }
  return { accounts, position };
}

/** `rows` stably sorted by `key`, whose values lie below `keys`. */
function sortedBy(key: Uint32Array, rows: Uint32Array, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const row of rows) next[key[row]! + 1]!++;
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[next[key[row]!]!++] = row;
  return sorted;
}
