import { checkpoint } from "../../model/checkpoint.js";
import { DAY_SECONDS, type CompanyColumns } from "./columns.js";

/**
 * Of each share those who shared the same thing closest in time, before it or after, within a day; the closest first.
 * Neither the account itself nor the same post is met (a crosspost is the same act).
 */
export interface Encounters {
  /** Those of the share in row `accountRows[at]` are the `length[at]` from place `start[at]` on. */
  readonly start: Int32Array;
  readonly length: Uint8Array;
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

/** Accounts are divided among so many blocks: few enough for all of their ends to stay in the cache, and as many as keeps one block in it. */
const BLOCKS = 512;

/**
 * Encounters of all shares of a run: five bytes for each of the {@link CLOSEST}. Crowds are walked in the order of rows, where
 * neighbours are side by side in memory; they are written where those of accounts with numbers nearby are, so that whoever goes
 * through accounts finds them close together too.
 */
export async function findEncounters(columns: CompanyColumns, signal?: AbortSignal): Promise<Encounters> {
  const rows = columns.account.length;
  const writer = createWriter(columns);
  for (let row = 0; row < rows; row += ROWS_PER_TURN) {
    await checkpoint(signal);
    writer.write(row, Math.min(row + ROWS_PER_TURN, rows));
  }
  return writer.finish();
}

interface Writer {
  /** Looks around the shares in rows `first` to `last` (exclusive). */
  write(first: number, last: number): void;
  finish(): Encounters;
}

function createWriter(columns: CompanyColumns): Writer {
  const { account, object, objectStart } = columns;
  const { blockBits, next } = divideAccounts(columns);
  const crowd = createCrowd(columns);
  const startOfRow = new Int32Array(account.length);
  const lengthOfRow = new Uint8Array(account.length);
  let end = next[BLOCKS]!;
  // Half as much again for what has no room in the blocks: memory that nothing is written to isn't taken.
  let other = new Int32Array(end + (end >>> 1));
  let rank = new Uint8Array(other.length);

  /** Those at equal distance are too many for the block: they go behind the last one. @returns how many */
  function append(row: number): number {
    const met = crowd.around(row);
    if (end + met > other.length) {
      other = enlarged(other, new Int32Array(2 * (end + met)));
      rank = enlarged(rank, new Uint8Array(2 * (end + met)));
    }
    for (let k = 0; k < met; k++) {
      other[end] = crowd.row[k]!;
      rank[end] = crowd.rank[k]!;
      end++;
    }
    return met;
  }

  function write(first: number, last: number): void {
    for (let row = first; row < last; row++) {
      const block = account[row]! >>> blockBits;
      const o = object[row]!;
      let place = next[block]!;
      let met = lookAround(columns, row, objectStart[o]!, objectStart[o + 1]!, other, rank, place, CLOSEST);
      if (met >= 0) next[block] = place + met;
      else {
        place = end;
        met = append(row);
      }
      for (let e = place; e < place + met; e++) other[e] = account[other[e]!]!;
      startOfRow[row] = place;
      lengthOfRow[row] = met;
    }
  }

  return { write, finish: () => ({ ...inOrderOfAccounts(columns, startOfRow, lengthOfRow), other: other.subarray(0, end), rank: rank.subarray(0, end) }) };
}

/** @returns the block of account a is `a >>> blockBits`; where each starts, and where the last one ends, if of every share all of the closest are met */
function divideAccounts({ account, accounts, objectStart }: CompanyColumns): { readonly blockBits: number; readonly next: Int32Array } {
  let blockBits = 0;
  while ((accounts - 1) >>> blockBits >= BLOCKS) blockBits++;
  const next = new Int32Array(BLOCKS + 1);
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const most = Math.min(CLOSEST, objectStart[o + 1]! - objectStart[o]! - 1);
    for (let row = objectStart[o]!; row < objectStart[o + 1]!; row++) next[(account[row]! >>> blockBits) + 1]! += most;
  }
  for (let block = 0; block < BLOCKS; block++) next[block + 1]! += next[block]!;
  return { blockBits, next };
}

function enlarged<A extends Int32Array | Uint8Array>(values: A, into: A): A {
  into.set(values);
  return into;
}

function inOrderOfAccounts({ accountRows }: CompanyColumns, startOfRow: Int32Array, lengthOfRow: Uint8Array): Pick<Encounters, "start" | "length"> {
  const start = new Int32Array(accountRows.length);
  const length = new Uint8Array(accountRows.length);
  for (let at = 0; at < accountRows.length; at++) {
    start[at] = startOfRow[accountRows[at]!]!;
    length[at] = lengthOfRow[accountRows[at]!]!;
  }
  return { start, length };
}

/** The crowd of one share at a time, the closest first. */
export interface Crowd {
  /** Rows of the others and their ranks, valid until the next share. */
  readonly row: Int32Array;
  readonly rank: Uint8Array;
  /** Looks around the share in a row. @returns how many are met */
  around(row: number): number;
}

export function createCrowd(columns: CompanyColumns): Crowd {
  const { object, objectStart } = columns;
  const row = new Int32Array(CROWD);
  const rank = new Uint8Array(CROWD);
  return { row, rank, around: (i) => lookAround(columns, i, objectStart[object[i]!]!, objectStart[object[i]! + 1]!, row, rank, 0, CROWD) };
}

/** Encounters of some accounts, each once; the others have none. */
export function encountersOf(columns: CompanyColumns, accounts: Iterable<number>): Encounters {
  const { accountStart, accountRows } = columns;
  const crowd = createCrowd(columns);
  const start = new Int32Array(accountRows.length);
  const length = new Uint8Array(accountRows.length);
  const other: number[] = [];
  const rank: number[] = [];
  for (const a of accounts) {
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) {
      start[at] = other.length;
      length[at] = crowd.around(accountRows[at]!);
      for (let k = 0; k < length[at]!; k++) {
        other.push(columns.account[crowd.row[k]!]!);
        rank.push(crowd.rank[k]!);
      }
    }
  }
  return { start, length, other: Int32Array.from(other), rank: Uint8Array.from(rank) };
}

/**
 * Walks outwards from the share in row `i`, always to the nearer of the next ones on either side, and writes down who is met:
 * rows, and their ranks, from a place on.
 * @param begin, end of the object's rows
 * @param room for so many, {@link CLOSEST} at least and {@link CROWD} at most
 * @returns how many are met; -1 if there is no room for them
 */
function lookAround({ account, seconds, post }: CompanyColumns, i: number, begin: number, end: number, into: Int32Array, rank: Uint8Array, place: number, room: number): number {
  const time = seconds[i]!;
  const itself = account[i]!;
  const same = post[i]!;
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
      for (; ranked < length; ranked++) rank[place + ranked] = length;
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
    if (account[j] === itself || post[j] === same) continue;
    if (length === room) return room < CROWD ? -1 : ranked;
    into[place + length++] = j;
  }
}
