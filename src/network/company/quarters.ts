import type { CompanyColumns } from "./columns.js";

/**
 * Time is cut in so many parts: what is chosen on three of them is tested on the fourth. Of halves, a campaign's few meetings
 * often lie in one; and company chosen on half of what there is to see is chosen less well.
 */
export const QUARTERS = 4;

const BLOCK_SECONDS = 3600;

/**
 * Quarter of time that a share belongs to, 0 to 3: whole hours by a hash, so that what one sitting shows isn't in two of them
 * and each holds all times of the day.
 * @param salt another number cuts time in other quarters
 */
export function quarterOf(seconds: number, salt = 0): number {
  // Salts are spread by the golden ratio (Fibonacci hashing), so that no salt is another one some hours later.
  let x = Math.floor(seconds / BLOCK_SECONDS) ^ Math.imul(salt, 0x9e3779b1);
  // The finaliser of MurmurHash3 (Appleby, public domain).
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) & (QUARTERS - 1);
}

/** As {@link quartersOf}, of the shares of some accounts; those of the others are all in the first. */
export function quartersOfAccounts({ seconds, accountStart, accountRows }: Pick<CompanyColumns, "seconds" | "accountStart" | "accountRows">, accounts: Iterable<number>, salt = 0): Uint8Array {
  const quarters = new Uint8Array(accountRows.length);
  for (const a of accounts) {
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) quarters[at] = quarterOf(seconds[accountRows[at]!]!, salt);
  }
  return quarters;
}

/** The quarters of shares, in the order of `accountRows`. */
export function quartersOf({ seconds, accountRows }: Pick<CompanyColumns, "seconds" | "accountRows">, salt = 0): Uint8Array {
  // Bytes are looked up at random places faster than seconds.
  const byRow = new Uint8Array(seconds.length);
  for (let row = 0; row < byRow.length; row++) byRow[row] = quarterOf(seconds[row]!, salt);
  const quarters = new Uint8Array(accountRows.length);
  for (let at = 0; at < quarters.length; at++) quarters[at] = byRow[accountRows[at]!]!;
  return quarters;
}
