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
export const CROWD = 50;

/** A function that lists whom an account met within a day. The same post is no encounter (a crosspost is the same act). */
export function createEncounters(columns: CompanyColumns): (account: number) => Encounters {
  const { account, seconds, post, object, objectStart, accountStart, accountRows } = columns;
  let share = new Int32Array(8 * CROWD);
  let other = new Int32Array(8 * CROWD);
  let rank = new Int32Array(8 * CROWD);
  let row = new Int32Array(8 * CROWD);

  function grow(): void {
    const larger = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(column.length * 2);
      copy.set(column);
      return copy;
    };
    [share, other, rank, row] = [larger(share), larger(other), larger(rank), larger(row)];
  }

  /** Walks outwards from a share, always to the nearer of the next ones on either side. @returns the length of the list after it */
  function around(i: number, from: number): number {
    const o = object[i]!;
    const begin = objectStart[o]!;
    const end = objectStart[o + 1]!;
    const time = seconds[i]!;
    let left = i - 1;
    let right = i + 1;
    let before = left >= begin ? time - seconds[left]! : Infinity;
    let after = right < end ? seconds[right]! - time : Infinity;
    let gap = -1;
    let tied = from;
    let length = from;
    for (;;) {
      const nearer = before <= after ? before : after;
      if (nearer > gap) {
        while (tied < length) rank[tied++] = length - from;
        if (nearer > DAY_SECONDS) return length;
        gap = nearer;
      }
      let j = left;
      if (before <= after) {
        left--;
        before = left >= begin ? time - seconds[left]! : Infinity;
      } else {
        j = right++;
        after = right < end ? seconds[right]! - time : Infinity;
      }
      if (account[j] === account[i] || post[j] === post[i]) continue;
      if (length - from === CROWD) return tied;
      other[length] = account[j]!;
      row[length++] = j;
    }
  }

  return (a) => {
    let length = 0;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) {
      if (length + CROWD > share.length) grow();
      const from = length;
      length = around(accountRows[at]!, from);
      share.fill(at - accountStart[a]!, from, length);
    }
    return { length, share, other, rank, row };
  };
}
