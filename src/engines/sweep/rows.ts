import type { Shares } from "../../model/shares.js";
import { ROUNDING_SECONDS } from "../../model/window.js";
import type { Crowds } from "./crowds.js";

/**
 * Shares by account. Entries `start[a]` to `start[a + 1]` (exclusive) belong to account `a`,
 * in order of (object, seconds). An entry is four numbers side by side in `entries`, so that
 * a visit costs one cache line: the share's position in the columns, its object, and the
 * positions `from` to `to` (exclusive) of the shares in reach of it.
 *
 * Signed, because V8 computes with signed 32-bit numbers in registers and turns unsigned ones,
 * which may exceed them, into doubles: a third of the time.
 */
export interface Rows {
  readonly start: Int32Array;
  readonly entries: Int32Array;
}

/** Numbers per entry, and the place of each. */
export const ENTRY = 4;
export const POSITION = 0;
export const OBJECT = 1;
export const FROM = 2;
export const TO = 3;

/**
 * A counting sort of the shares by account, with their reach: an object is looked through with the
 * widest window in which it isn't crowded, since what co-occurs in a narrower one is found in it too.
 * Shares that no other comes near are left out, mostly the larger part: they can't be in a co-share.
 * An object that is crowded in some window keeps them, as it counts there for pairs that others
 * make candidates; one that is crowded in all windows keeps them too, with nothing in reach.
 *
 * @param windows widths in seconds, ascending
 */
export function groupByAccount(shares: Shares, windows: readonly number[], { crowdedAt }: Crowds): Rows {
  const { seconds, objectStart } = shares;
  const account = asSigned(shares.account);
  const accounts = shares.accounts.size;
  const limits = windows.map((window) => window + ROUNDING_SECONDS);
  const widest = limits[limits.length - 1]!;
  const start = new Int32Array(accounts + 1);
  for (let o = 0; o < crowdedAt.length; o++) {
    const keepsAll = crowdedAt[o]! < limits.length;
    countEntries(account, seconds, start, objectStart[o]!, objectStart[o + 1]!, keepsAll ? Infinity : widest);
  }
  for (let a = 0; a < accounts; a++) start[a + 1]! += start[a]!;
  const next = start.slice(0, accounts);
  const entries = new Int32Array(start[accounts]! * ENTRY);
  for (let o = 0; o < crowdedAt.length; o++) {
    const crowded = crowdedAt[o]!;
    const leavesOut = crowded === limits.length;
    if (crowded === 0) placeCrowded(account, next, entries, o, objectStart[o]!, objectStart[o + 1]!);
    else placeInReach(account, seconds, next, entries, o, objectStart[o]!, objectStart[o + 1]!, limits[crowded - 1]!, leavesOut);
  }
  return { start, entries };
}

/** The same memory, read as signed numbers; all values are below 2^31. */
export function asSigned(values: Uint32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}

/** Counts, one place after each account's own, the shares of one object with another within `limit` seconds. */
function countEntries(account: Int32Array, seconds: Float64Array, counts: Int32Array, start: number, end: number, limit: number): void {
  let before = -Infinity;
  for (let i = start; i < end; i++) {
    const time = seconds[i]!;
    const after = i + 1 < end ? seconds[i + 1]! : Infinity;
    if (time - before <= limit || after - time <= limit) counts[account[i]! + 1]!++;
    before = time;
  }
}

/** Two pointers over one object's shares in time order, with the range of shares within `limit` seconds of each. */
function placeInReach(
  account: Int32Array,
  seconds: Float64Array,
  next: Int32Array,
  entries: Int32Array,
  object: number,
  start: number,
  end: number,
  limit: number,
  leavesOut: boolean,
): void {
  let from = start;
  let to = start;
  for (let i = start; i < end; i++) {
    const time = seconds[i]!;
    while (time - seconds[from]! > limit) from++;
    while (to < end && seconds[to]! - time <= limit) to++;
    if (leavesOut && to - from < 2) continue;
    const owner = account[i]!;
    const entry = next[owner]!;
    next[owner] = entry + 1;
    const at = entry * ENTRY;
    entries[at + POSITION] = i;
    entries[at + OBJECT] = object;
    entries[at + FROM] = from;
    entries[at + TO] = to;
  }
}

/** All shares of an object that no window looks through. */
function placeCrowded(account: Int32Array, next: Int32Array, entries: Int32Array, object: number, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const at = next[account[i]!]!++ * ENTRY;
    entries[at + POSITION] = i;
    entries[at + OBJECT] = object;
  }
}
