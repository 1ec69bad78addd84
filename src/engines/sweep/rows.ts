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
 * A counting sort of the shares by account, with their reach.
 * @param windows widths in seconds, ascending
 */
export function groupByAccount(shares: Shares, windows: readonly number[], crowds: Crowds): Rows {
  const { seconds, objectStart } = shares;
  const account = asSigned(shares.account);
  const accounts = shares.accounts.size;
  const start = new Int32Array(accounts + 1);
  for (let i = 0; i < account.length; i++) start[account[i]! + 1]!++;
  for (let a = 0; a < accounts; a++) start[a + 1]! += start[a]!;
  const next = start.slice(0, accounts);
  const entries = new Int32Array(account.length * ENTRY);
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const window = windows[crowds.crowdedAt[o]! - 1];
    placeObject(account, seconds, next, entries, o, objectStart[o]!, objectStart[o + 1]!, window);
  }
  return { start, entries };
}

/** The same memory, read as signed numbers; all values are below 2^31. */
export function asSigned(values: Uint32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}

/**
 * Two pointers over one object's shares in time order: each share goes to its account's next entry,
 * with the range of shares within `window` seconds of it, itself included; an empty range without window.
 */
function placeObject(
  account: Int32Array,
  seconds: Float64Array,
  next: Int32Array,
  entries: Int32Array,
  object: number,
  start: number,
  end: number,
  window: number | undefined,
): void {
  const limit = (window ?? 0) + ROUNDING_SECONDS;
  let from = start;
  let to = start;
  for (let i = start; i < end; i++) {
    const time = seconds[i]!;
    while (time - seconds[from]! > limit) from++;
    while (to < end && seconds[to]! - time <= limit) to++;
    const owner = account[i]!;
    const entry = next[owner]!;
    next[owner] = entry + 1;
    const at = entry * ENTRY;
    entries[at + POSITION] = i;
    entries[at + OBJECT] = object;
    entries[at + FROM] = window === undefined ? 0 : from;
    entries[at + TO] = window === undefined ? 0 : to;
  }
}
