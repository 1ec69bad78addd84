/** Account ids: ten digits or more that say nothing about the account's number, different for different numbers. */
export interface Ids {
  id(account: number): string;
  /** All accounts in order of their ids. */
  inOrder(): Uint32Array;
}

const LEAST_ID = 1_000_000_000;

/** @param key makes one world's ids differ from another's */
export function createIds(size: number, key: number): Ids {
  const texts: string[] = [];
  return {
    id: (account) => (texts[account] ??= String(LEAST_ID + scramble((account ^ key) >>> 0))),
    inOrder() {
      const scrambled = Uint32Array.from({ length: size }, (_, account) => scramble((account ^ key) >>> 0)).sort();
      return scrambled.map((value) => (unscramble(value) ^ key) >>> 0);
    },
  };
}

const [FIRST, SECOND] = [0x85ebca6b, 0xc2b2ae35];
const [FIRST_INVERSE, SECOND_INVERSE] = [inverse(FIRST), inverse(SECOND)];

/** MurmurHash3's last step (Appleby, public domain): a permutation of the 32-bit numbers. */
function scramble(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), FIRST);
  h = Math.imul(h ^ (h >>> 13), SECOND);
  return (h ^ (h >>> 16)) >>> 0;
}

function unscramble(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), SECOND_INVERSE);
  h = Math.imul(h ^ (h >>> 13) ^ (h >>> 26), FIRST_INVERSE);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Inverse of an odd number modulo 2^32, by Newton's iteration: each step doubles the bits that are right. */
function inverse(odd: number): number {
  let x = odd;
  for (let step = 0; step < 5; step++) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}
