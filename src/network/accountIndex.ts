import type { Shares } from "../model/shares.js";

/** The positions of an account's shares, in order of (object, seconds); empty for accounts not indexed. */
export interface AccountIndex {
  positions(account: number): Uint32Array;
}

/** A counting sort of share positions by account, for the accounts that are `wanted`. */
export function indexByAccount({ account, accounts }: Shares, wanted: (account: number) => boolean): AccountIndex {
  const isWanted = new Uint8Array(accounts.size);
  for (let a = 0; a < accounts.size; a++) isWanted[a] = wanted(a) ? 1 : 0;
  const start = new Uint32Array(accounts.size + 1);
  for (let i = 0; i < account.length; i++) if (isWanted[account[i]!]) start[account[i]! + 1]!++;
  for (let a = 0; a < accounts.size; a++) start[a + 1]! += start[a]!;
  const next = start.slice(0, accounts.size);
  const positions = new Uint32Array(start[accounts.size]!);
  for (let i = 0; i < account.length; i++) if (isWanted[account[i]!]) positions[next[account[i]!]!++] = i;
  return { positions: (a) => positions.subarray(start[a]!, start[a + 1]!) };
}
