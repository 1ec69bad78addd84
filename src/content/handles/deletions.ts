import { codePoints } from "./editDistance.js";

/**
 * Hashes of a text and of all texts that come of it by leaving out up to `most` (0 to 2) of its letters: two texts within
 * restricted Damerau–Levenshtein distance `most` share one of them (Bocek et al. 2007, "Fast similarity search in large
 * dictionaries"). Equal hashes mean nothing by themselves: the pair has to be verified. Each distinct hash once.
 */
export function deletionHashes(text: string, most: number): readonly number[] {
  const points = codePoints(text);
  const { length } = points;
  const powers = new Int32Array(length + 1).fill(1);
  const prefixes = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    powers[i + 1] = Math.imul(powers[i]!, BASE);
    prefixes[i + 1] = Math.imul(prefixes[i]!, BASE) + points[i]! + 1;
  }
  /** `hash` continued by the letters from `start` to `end`. */
  const append = (hash: number, start: number, end: number): number =>
    (Math.imul(hash - prefixes[start]!, powers[end - start]!) + prefixes[end]!) | 0;
  const hashes = new Set<number>([prefixes[length]!]);
  for (let i = 0; most > 0 && i < length; i++) {
    hashes.add(append(prefixes[i]!, i + 1, length));
    for (let j = i + 1; most > 1 && j < length; j++) hashes.add(append(append(prefixes[i]!, i + 1, j), j + 1, length));
  }
  return [...hashes];
}

// Odd, so that no letter's bits are lost.
const BASE = 0x01000193;
