import type { CompanyColumns } from "./columns.js";

const BLOCK_SECONDS = 3600;

/**
 * Half of time that a share belongs to, 0 or 1: whole hours by a hash, so that what one sitting shows isn't on both sides
 * and both halves hold all times of the day.
 * @param salt another number cuts time in other halves
 */
export function halfOf(seconds: number, salt = 0): 0 | 1 {
  // Salts are spread by the golden ratio (Fibonacci hashing), so that no salt is another one some hours later.
  let x = Math.floor(seconds / BLOCK_SECONDS) ^ Math.imul(salt, 0x9e3779b1);
  // The finaliser of MurmurHash3 (Appleby, public domain).
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) & 1) as 0 | 1;
}

/** The halves of shares, in the order of `accountRows`. */
export function halvesOf({ seconds, accountRows }: Pick<CompanyColumns, "seconds" | "accountRows">, salt = 0): Uint8Array {
  // Bytes are looked up at random places faster than seconds.
  const byRow = new Uint8Array(seconds.length);
  for (let row = 0; row < byRow.length; row++) byRow[row] = halfOf(seconds[row]!, salt);
  return accountHalves(byRow, accountRows);
}

function accountHalves(byRow: Uint8Array, accountRows: Int32Array): Uint8Array {
  const halves = new Uint8Array(accountRows.length);
  for (let at = 0; at < halves.length; at++) halves[at] = byRow[accountRows[at]!]!;
  return halves;
}
