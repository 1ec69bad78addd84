import { checkpoint } from "../../model/checkpoint.js";
import { DAY_SECONDS, type CompanyColumns } from "./columns.js";

/**
 * Of each share those who shared the same thing closest in time, before it or after, within a day; the closest first.
 * Neither the account itself nor the same post is met (a crosspost is the same act).
 */
export interface Encounters {
  /** Those of the share in row `accountRows[at]` are at `start[at]` to `start[at + 1]` (exclusive). */
  readonly start: Int32Array;
  /** Account numbers. */
  readonly other: Int32Array;
  /** How many shares of others are as close or closer: those at equal distance count together, so that coarse times name nobody first. */
  readonly rank: Uint8Array;
}

/**
 * So many of the closest are met: whoever comes later in a crowd says next to nothing, and those whom chance brings there
 * would hide the few who come again and again.
 */
export const CLOSEST = 8;

/** Those at equal distance with the last of the closest are met as well if it is no more than so many in all; else none of them. */
export const CROWD = 50;

const ROWS_PER_TURN = 50_000;

/**
 * Encounters of all shares of a run: five bytes for each of the {@link CLOSEST}. Crowds are walked in the order of rows, where
 * neighbours are side by side in memory, twice: to count and to write.
 */
export async function findEncounters(columns: CompanyColumns, signal?: AbortSignal): Promise<Encounters> {
  const { account, accountRows } = columns;
  const rows = account.length;
  const crowd = createCrowd(columns);
  const counts = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_PER_TURN === 0) await checkpoint(signal);
    counts[row] = crowd.around(row);
  }
  const start = new Int32Array(rows + 1);
  const positionOf = new Int32Array(rows);
  for (let at = 0; at < rows; at++) {
    const row = accountRows[at]!;
    positionOf[row] = at;
    start[at + 1] = start[at]! + counts[row]!;
  }
  const other = new Int32Array(start[rows]!);
  const rank = new Uint8Array(start[rows]!);
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_PER_TURN === 0) await checkpoint(signal);
    const from = start[positionOf[row]!]!;
    const length = crowd.around(row);
    for (let k = 0; k < length; k++) {
      other[from + k] = account[crowd.row[k]!]!;
      rank[from + k] = crowd.rank[k]!;
    }
  }
  return { start, other, rank };
}

/** The crowd of one share at a time, the closest first. */
export interface Crowd {
  /** Rows of the others and their ranks, valid until the next share. */
  readonly row: Int32Array;
  readonly rank: Uint8Array;
  /** Looks around the share in a row. @returns how many are met */
  around(row: number): number;
}

export function createCrowd({ account, seconds, post, object, objectStart }: CompanyColumns): Crowd {
  const row = new Int32Array(CROWD + 1);
  const rank = new Uint8Array(CROWD + 1);

  /** Walks outwards, always to the nearer of the next ones on either side. */
  function around(i: number): number {
    const begin = objectStart[object[i]!]!;
    const end = objectStart[object[i]! + 1]!;
    const time = seconds[i]!;
    let left = i - 1;
    let right = i + 1;
    let before = left >= begin ? time - seconds[left]! : Infinity;
    let after = right < end ? seconds[right]! - time : Infinity;
    let gap = -1;
    /** Those before it are ranked. */
    let ranked = 0;
    let length = 0;
    for (;;) {
      const nearer = before <= after ? before : after;
      if (nearer > gap) {
        while (ranked < length) rank[ranked++] = length;
        if (length >= CLOSEST || nearer > DAY_SECONDS) return length;
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
      if (length === CROWD) return ranked;
      row[length++] = j;
    }
  }

  return { row, rank, around };
}
