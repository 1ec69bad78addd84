import { LEFT_OUT, sortNames } from "../../model/names.js";
import type { Shares } from "../../model/shares.js";

/** Accounts numbered by name, so that what breaks ties doesn't hang on the order of posts. */
export interface NameOrder {
  readonly size: number;
  /** Account number to place in the order; only those that shared anything have one. */
  readonly rank: Uint32Array;
  /** Place in the order to account number. */
  readonly account: Uint32Array;
}

/** The accounts that shared anything, in code unit order of their names. */
export function inNameOrder({ account: sharer, accounts }: Shares): NameOrder {
  const shares = new Uint8Array(accounts.size);
  for (let row = 0; row < sharer.length; row++) shares[sharer[row]!] = 1;
  const { names, rank } = sortNames(accounts, (id) => shares[id] === 1);
  const account = new Uint32Array(names.size);
  rank.forEach((place, id) => {
    if (place !== LEFT_OUT) account[place] = id;
  });
  return { size: names.size, rank, account };
}
