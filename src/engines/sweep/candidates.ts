import { ENTRY, FROM, OBJECT, TO, type Rows } from "./rows.js";

/** Finds, for one account after the other, the later-numbered accounts worth comparing it with. */
export interface CandidateFinder {
  /** Accounts b > a that co-share enough with `a` to have a chance, ascending. Valid until the next call. */
  of(a: number): Int32Array;
  /** Neighbours looked at so far, over all calls. */
  readonly looked: number;
}

const CANDIDATE = 0x7fffffff;
const NONE = new Int32Array(0);

/**
 * The row-wise sweep: visit each share of the account, and for each the neighbours in reach.
 * With `minObjects` of 2 or more nearly every neighbour is met on one object only; those are
 * told apart by a single word per account, the number of the visit that met it last.
 * Visits are numbered on from row to row, so that nothing has to be cleared in between.
 *
 * @param account account of each share
 */
export function createCandidateFinder(account: Int32Array, rows: Rows, accounts: number, minObjects: number): CandidateFinder {
  const { start, entries } = rows;
  const lastVisit = new Int32Array(accounts);
  const found = new Int32Array(accounts);
  const once = minObjects === 1;
  let lastNumber = 0;
  let looked = 0;
  return {
    get looked() {
      return looked;
    },
    of(a) {
      const beforeRow = lastNumber;
      const end = start[a + 1]! * ENTRY;
      let visit = beforeRow;
      let count = 0;
      let previous = -1;
      for (let at = start[a]! * ENTRY; at < end; at += ENTRY) {
        const object = entries[at + OBJECT]!;
        if (object !== previous) {
          visit++;
          previous = object;
        }
        const from = entries[at + FROM]!;
        const to = entries[at + TO]!;
        looked += to - from;
        count = meetNeighbours(account, lastVisit, found, a, from, to, visit, once ? -1 : beforeRow, count);
      }
      lastNumber = visit;
      if (count === 0) return NONE;
      const candidates = found.subarray(0, count).sort();
      for (const b of candidates) lastVisit[b] = 0;
      return candidates;
    },
  };
}

/**
 * Marks the neighbours of one share with its visit. A neighbour whose last visit is later than
 * `beforeRow` was met in this row before, on another object: it is a candidate.
 * A function of its own on plain arguments, since the innermost loop has to live in registers.
 */
function meetNeighbours(
  account: Int32Array,
  lastVisit: Int32Array,
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
    const last = lastVisit[b]!;
    if (last === visit || last === CANDIDATE) continue;
    if (last > beforeRow) {
      found[count++] = b;
      lastVisit[b] = CANDIDATE;
    } else {
      lastVisit[b] = visit;
    }
  }
  return count;
}
