import { DAY_SECONDS, type CompanyColumns } from "./columns.js";

/**
 * Everybody whom an account met: for each of its shares those who shared the object before and after it, the closest in
 * time first. Columns of equal length, in the order of the account's posts; valid until the next account.
 */
export interface Encounters {
  readonly length: number;
  /** Which of the account's shares, counted from 0: rows of one share are side by side. */
  readonly share: Int32Array;
  readonly other: Int32Array;
  /** How many shares of others are as close or closer: those at equal distance count together, so that coarse times name nobody first. */
  readonly rank: Int32Array;
  /** Row of the other's share in the columns. */
  readonly row: Int32Array;
}

/**
 * The crowd around a share is looked through up to this many others: meeting one more out of a larger crowd says next to
 * nothing. It bounds the work on objects that everybody shares. A crowd at equal distance that doesn't fit is left out.
 */
export const CROWD = 100;

/** A function that lists whom an account met within a day. The same post is no encounter (a crosspost is the same act). */
export function createEncounters(columns: CompanyColumns): (account: number) => Encounters {
  const { account, seconds, post, object, objectStart, accountStart, accountRows } = columns;
  const list = { length: 0, share: new Int32Array(1024), other: new Int32Array(1024), rank: new Int32Array(1024), row: new Int32Array(1024) };

  function grow(): void {
    for (const key of ["share", "other", "rank", "row"] as const) {
      const larger = new Int32Array(list[key].length * 2);
      larger.set(list[key]);
      list[key] = larger;
    }
  }

  /** Walks outwards from a share, always to the nearer of the next ones on either side. */
  function around(i: number, share: number): void {
    const o = object[i]!;
    const begin = objectStart[o]!;
    const end = objectStart[o + 1]!;
    const time = seconds[i]!;
    let left = i - 1;
    let right = i + 1;
    let rank = 0;
    let gap = -1;
    let tied = list.length;
    for (;;) {
      const before = left >= begin ? time - seconds[left]! : Infinity;
      const after = right < end ? seconds[right]! - time : Infinity;
      const nearer = Math.min(before, after);
      if (nearer > gap) {
        list.rank.fill(rank, tied, list.length);
        tied = list.length;
        gap = nearer;
      }
      if (nearer > DAY_SECONDS) return;
      const j = before <= after ? left-- : right++;
      if (account[j] === account[i] || post[j] === post[i]) continue;
      if (rank === CROWD) {
        list.length = tied;
        return;
      }
      rank++;
      if (list.length === list.share.length) grow();
      list.share[list.length] = share;
      list.other[list.length] = account[j]!;
      list.row[list.length] = j;
      list.length++;
    }
  }

  return (a) => {
    list.length = 0;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) around(accountRows[at]!, at - accountStart[a]!);
    return list;
  };
}
