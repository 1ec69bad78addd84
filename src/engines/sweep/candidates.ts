import { ENTRY, FROM, OBJECT, TO, type Rows } from "./rows.js";

/** Finds, for one account after the other, the later-numbered accounts worth comparing it with. */
export interface CandidateFinder {
  /** Accounts b > a that co-share enough with `a` to have a chance, ascending. Valid until the next call. */
  of(a: number): Int32Array;
  /** Neighbours looked at so far, over all calls. */
  readonly looked: number;
}

const NONE = new Int32Array(0);

/**
 * The row-wise sweep: visit each share of the account, and for each the neighbours in reach.
 * With `minObjects` of 2 or more nearly every neighbour is met on one object only; those are
 * told apart by a single number per account, that of the visit that met it last. Visits are
 * numbered on from row to row, so that hardly anything has to be cleared in between.
 *
 * @param account account of each share
 */
export function createCandidateFinder(account: Int32Array, rows: Rows, accounts: number, minObjects: number): CandidateFinder {
  const { start, entries } = rows;
  const visits = createVisits(start);
  const found = new Int32Array(accounts);
  let lastNumber = 0;
  let looked = 0;
  return {
    get looked() {
      return looked;
    },
    of(a) {
      const first = start[a]! * ENTRY;
      const end = start[a + 1]! * ENTRY;
      if (first === end) return NONE;
      if (lastNumber + (end - first) / ENTRY >= visits.candidate) {
        visits.last.fill(0);
        lastNumber = 0;
      }
      const beforeRow = lastNumber;
      let visit = beforeRow;
      let count = 0;
      let previous = -1;
      for (let at = first; at < end; at += ENTRY) {
        const object = entries[at + OBJECT]!;
        if (object !== previous) {
          visit++;
          previous = object;
        }
        const from = entries[at + FROM]!;
        const to = entries[at + TO]!;
        looked += to - from;
        count = meetNeighbours(account, visits, found, a, from, to, visit, minObjects === 1 ? -1 : beforeRow, count);
      }
      lastNumber = visit;
      if (count === 0) return NONE;
      const candidates = found.subarray(0, count).sort();
      for (const b of candidates) visits.last[b] = 0;
      return candidates;
    },
  };
}

interface Visits {
  /** Number of the visit that met an account last, or `candidate`. */
  readonly last: Uint16Array | Int32Array;
  readonly candidate: number;
}

/**
 * Two bytes per account stay in the processor's cache where four don't, which halves the time of the
 * sweep; the numbers run out every 65,535 visits and begin anew. Longer rows than that take four.
 */
function createVisits(start: Int32Array): Visits {
  let longest = 0;
  for (let a = 0; a + 1 < start.length; a++) longest = Math.max(longest, start[a + 1]! - start[a]!);
  const accounts = start.length - 1;
  return longest < 0xffff
    ? { last: new Uint16Array(accounts), candidate: 0xffff }
    : { last: new Int32Array(accounts), candidate: 0x7fffffff };
}

/**
 * Marks the neighbours of one share with its visit. A neighbour whose last visit is later than
 * `beforeRow` was met in this row before, on another object: it is a candidate.
 * A function of its own on plain arguments, since the innermost loop has to live in registers.
 */
function meetNeighbours(
  account: Int32Array,
  { last, candidate }: Visits,
  found: Int32Array,
  a: number,
  from: number,
  to: number,
  visit: number,
  beforeRow: number,
  count: number,
): number {
  for (let j = from; j < to; j++) {
    const b = account[j]!;
    if (b <= a) continue;
    const met = last[b]!;
    if (met <= beforeRow) {
      last[b] = visit;
    } else if (met !== visit && met !== candidate) {
      found[count++] = b;
      last[b] = candidate;
    }
  }
  return count;
}
