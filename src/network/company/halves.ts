const BLOCK_SECONDS = 3600;

/**
 * Half of time that a share belongs to, 0 or 1: whole hours by a hash, so that what one sitting shows isn't on both sides
 * and both halves hold all times of the day.
 */
export function halfOf(seconds: number): 0 | 1 {
  let x = Math.floor(seconds / BLOCK_SECONDS) | 0;
  // The finaliser of MurmurHash3 (Appleby, public domain).
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) & 1) as 0 | 1;
}
