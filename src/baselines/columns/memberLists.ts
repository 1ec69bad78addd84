import { growingUint32 } from "../../model/columns.js";
import type { Shares } from "../../model/shares.js";

/** Lists of distinct accounts, ascending: the members of list `l` are at `start[l]` to `start[l + 1]` (exclusive). */
export interface MemberLists {
  readonly account: Uint32Array;
  readonly start: Uint32Array;
}

/** Lists that are made one after the other. */
export interface GrowingMemberLists {
  /** Accounts in any order, with repeats; the array is left as it is. */
  add(accounts: Uint32Array): void;
  finish(): MemberLists;
}

export function growingMemberLists(): GrowingMemberLists {
  const account = growingUint32();
  const start = growingUint32();
  start.push(0);
  return {
    add(accounts) {
      const sorted = accounts.slice().sort();
      for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) account.push(sorted[i]!);
      start.push(account.length);
    },
    finish: () => ({ account: account.finish(), start: start.finish() }),
  };
}

/** Who shared each object, by object number. */
export function sharersOfObjects({ account, objectStart }: Shares): MemberLists {
  const lists = growingMemberLists();
  for (let o = 0; o + 1 < objectStart.length; o++) lists.add(account.subarray(objectStart[o], objectStart[o + 1]));
  return lists.finish();
}
