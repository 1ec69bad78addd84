/** Perceptual hashes of one length as 32-bit words, `words` of them each, one after the other. */
export interface HashTable {
  readonly bits: number;
  /** Words a hash; the last one is padded with zeros on the right. */
  readonly words: number;
  readonly size: number;
  readonly data: Uint32Array;
}

const BITS_MIN = 64;
const BITS_MAX = 256;

/**
 * A hash in the form in which hashes are compared: lower case, without `0x` and white space around it.
 * @returns a reason instead where it is no hash of 64 to 256 bits in whole bytes
 */
export function readHash(text: string): { readonly hex: string } | { readonly reason: string } {
  // Longer texts can be no hash, whatever surrounds it, and needn't be looked at.
  if (text.length > BITS_MAX) return { reason: `has ${text.length} characters; a hash of ${BITS_MAX} bits has ${BITS_MAX / 4} hexadecimal digits` };
  const trimmed = text.trim().toLowerCase();
  const hex = trimmed.startsWith("0x") ? trimmed.slice(2) : trimmed;
  if (!/^[0-9a-f]+$/.test(hex)) return { reason: "is not hexadecimal: digits, a to f, nothing else" };
  const bits = hex.length * 4;
  if (bits < BITS_MIN || bits > BITS_MAX || bits % 8 !== 0) return { reason: `has ${bits} bits; it has to be ${BITS_MIN} to ${BITS_MAX}, in whole bytes` };
  return { hex };
}

/** @param hexes of one length, as {@link readHash} returns them */
export function createHashTable(hexes: readonly string[]): HashTable {
  const digits = hexes[0]?.length ?? BITS_MIN / 4;
  const words = Math.ceil(digits / 8);
  const data = new Uint32Array(hexes.length * words);
  hexes.forEach((hex, i) => {
    for (let word = 0; word < words; word++) data[i * words + word] = parseInt(hex.slice(word * 8, word * 8 + 8).padEnd(8, "0"), 16);
  });
  return { bits: digits * 4, words, size: hexes.length, data };
}

/** Number of bits in which two hashes of a table differ. */
export function hammingDistance({ words, data }: HashTable, a: number, b: number): number {
  let distance = 0;
  for (let word = 0; word < words; word++) distance += bitCount(data[a * words + word]! ^ data[b * words + word]!);
  return distance;
}

/** Set bits of a 32-bit word, added up in parallel (Warren, Hacker's Delight, 5-1). */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
