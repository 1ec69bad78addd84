/** A number from 0 to 2^32 - 1 that looks random but depends on the two only (the finaliser of MurmurHash3). */
export function scramble(number: number, salt: number): number {
  // Numbers above 2^32 keep their upper part.
  let value = Math.imul(number ^ Math.floor(number / 4294967296), 0x9e3779b1) ^ salt;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

// A prime near the golden section of 10^8, so that neighbours land far apart in large sizes.
const PRIME = 61_803_419;

/**
 * Puts 0 to `size` - 1 in another order: a rule, not a table, that gives each place to one number only.
 * `size` is at most 10^8 and no multiple of the prime; `salt` is a whole number, 0 or more.
 */
export function shuffled(number: number, size: number, salt: number): number {
  return (number * PRIME + (salt % size)) % size;
}
