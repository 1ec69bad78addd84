import { CROWD, type Encounters } from "./encounters.js";
import { QUARTERS } from "./quarters.js";

/** Few enough for the shares of any account, e^21 and less, to fit into the six bits of a mark. */
const PARTS = 6;
/** What is rounded down twice is less than so many parts too low. */
const ROUNDED_PARTS = 2;

/** In a mark's last two bits: how often the account is met, 0: not at all, 1: once, 3: several times. In the others half the logarithm of its shares in {@link PARTS}. */
const TIMES = 3;
const TIMES_BITS = 2;

const RANK_DISTANCE = Uint8Array.from({ length: CROWD + 1 }, (_, rank) => Math.floor(Math.log(Math.max(1, rank)) * PARTS));
const DISTANCES = (256 >>> TIMES_BITS) + RANK_DISTANCE[CROWD]!;

/**
 * A function that sifts whom an account meets: of those whom it meets once, most are farther than so many others outside of each quarter, and left out. How far somebody is from
 * being company, ln(rank * sqrt(shares)), is rounded down for it, in whole parts of which {@link PARTS} are 1: what is exact takes longer to look up.
 * @param halfLn half the logarithm of each account's shares
 * @param quarters of time that shares lie in, in the order of `accountRows`
 * @param wanted so many
 * @returns by the account's first share and last (exclusive), and the distance from which on nobody is company; `onOnce` is told of those met once, by the place of the account's share, as in `accountRows`, and that of the encounter; returned are those places, in turn, of encounters with all others, valid until the next account
 */
export function createSieve({ start, length, other, rank }: Encounters, halfLn: Float64Array, quarters: Uint8Array, wanted: number): (first: number, end: number, most: number, onOnce: (at: number, e: number) => void) => readonly number[] {
  // One byte for each account, for the fastest cache.
  const marks = Uint8Array.from(halfLn, (value) => Math.floor(Math.max(0, value) * PARTS) << TIMES_BITS);
  // By distance and quarter, how many are met.
  const counts = new Int32Array(DISTANCES * QUARTERS);
  const again: number[] = [];

  /** Counts whom the shares from `first` to `end` meet. @returns how many of them are met again */
  function count(first: number, end: number): number {
    let repeated = 0;
    for (let at = first; at < end; at++) {
      const last = start[at]! + length[at]!;
      const quarter = quarters[at]!;
      for (let e = start[at]!; e < last; e++) {
        const b = other[e]!;
        const mark = marks[b]!;
        // Without branches, since nobody can guess them: 0, 1, 3, 3 …
        marks[b] = mark | ((mark + 1) & TIMES);
        repeated += mark & ~(mark >>> 1) & 1;
        counts[(RANK_DISTANCE[rank[e]!]! + (mark >>> TIMES_BITS)) * QUARTERS + quarter]! += 1 - (mark & 1);
      }
    }
    return repeated;
  }

  /** Hands on who is met once and no farther than that; forgets how often everybody is met. */
  function sift(first: number, end: number, farthest: number, onOnce: (at: number, e: number) => void): void {
    for (let at = first; at < end; at++) {
      const last = start[at]! + length[at]!;
      for (let e = start[at]!; e < last; e++) {
        const b = other[e]!;
        const mark = marks[b]!;
        if ((mark & TIMES) > 1) {
          again.push(at, e);
          continue;
        }
        marks[b] = mark & ~TIMES;
        if (RANK_DISTANCE[rank[e]!]! + (mark >>> TIMES_BITS) <= farthest) onOnce(at, e);
      }
    }
  }

  return (first, end, most, onOnce) => {
    if (again.length > 0) again.length = 0;
    const repeated = count(first, end);
    // What those met again come to isn't known here: as if none of them were among the closest.
    sift(first, end, farthest(counts, wanted + repeated, Math.floor(most * PARTS) + 1), onOnce);
    counts.fill(0);
    for (let i = 1; i < again.length; i += 2) marks[other[again[i]!]!]! &= ~TIMES;
    return again;
  };
}

/** @returns the distance beyond which nobody can be among the closest `needed` outside of any quarter; `most` if there are fewer */
function farthest(counts: Int32Array, needed: number, most: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const last = Math.min(most, DISTANCES - 1);
  for (let distance = 0; distance <= last; distance++) {
    first += counts[distance * QUARTERS]!;
    second += counts[distance * QUARTERS + 1]!;
    third += counts[distance * QUARTERS + 2]!;
    fourth += counts[distance * QUARTERS + 3]!;
    if (first + second + third + fourth - Math.max(first, second, third, fourth) >= needed) return Math.min(distance + ROUNDED_PARTS, last);
  }
  return last;
}
