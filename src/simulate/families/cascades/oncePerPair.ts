/** Remembers lately seen pairs in a table of fixed size: buckets of two places, the older of which a new pair takes. */
export interface OncePerPair {
  /** True the first time that it is asked about a pair, and again once the pair is forgotten. */
  isNew(first: number, second: number): boolean;
}

const LEAST_PLACES = 1 << 14;
const MOST_PLACES = 1 << 28;

/** @param pairs how many to remember, about */
export function createOncePerPair(pairs: number): OncePerPair {
  let places = LEAST_PLACES;
  while (places < pairs && places < MOST_PLACES) places *= 2;
  const marks = new Uint32Array(places);
  return {
    isNew(first, second) {
      const hash = scrambled(Math.imul(first, 0x9e3779b1) ^ scrambled(second));
      // 0 stands for an empty place.
      const mark = scrambled(hash ^ first) || 1;
      const place = hash & (places - 1);
      if (marks[place] === mark || marks[place ^ 1] === mark) return false;
      const newer = place & -2;
      marks[newer + 1] = marks[newer]!;
      marks[newer] = mark;
      return true;
    },
  };
}

/** The finaliser of MurmurHash3, 32 bits. */
function scrambled(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
