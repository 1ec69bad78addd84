import { ENTRY, FROM, OBJECT, TO, type Rows } from "./rows.js";

/** Finds, for one account after the other, the later-numbered accounts worth comparing it with. */
export interface CandidateFinder {
  /** Accounts b > a that co-share enough with `a` to have a chance, ascending. Valid until the next call. */
  of(a: number): Uint32Array;
}

/**
 * The row-wise sweep: visit each share of the account, and for each the neighbours in reach.
 * With `minObjects` of 2 or more nearly every neighbour is met on one object only; those are
 * told apart by a single word per account, the number of the visit that met it last.
 * Visits are numbered on from row to row, so that nothing has to be cleared in between.
 *
 * @param account account of each share
 */
export function createCandidateFinder(
  account: Uint32Array,
  rows: Rows,
  accounts: number,
  minObjects: number,
): CandidateFinder {
  const { start, entries } = rows;
  const CANDIDATE = 0xffffffff;
  const lastVisit = new Uint32Array(accounts);
  let found = new Uint32Array(1024);
  let visit = 0;

  /** Neighbours of one share; `beforeRow` is the last visit number of the previous row. */
  function look(a: number, from: number, to: number, beforeRow: number, count: number): number {
    for (let j = from; j < to; j++) {
      const b = account[j]!;
      if (b <= a) continue;
      const last = lastVisit[b]!;
      if (last === visit || last === CANDIDATE) continue;
      if (last > beforeRow || minObjects === 1) {
        if (count === found.length) found = enlarged(found);
        found[count++] = b;
        lastVisit[b] = CANDIDATE;
      } else {
        lastVisit[b] = visit;
      }
    }
    return count;
  }

  return {
    of(a) {
      const beforeRow = visit;
      let count = 0;
      let previous = -1;
      const end = start[a + 1]! * ENTRY;
      for (let at = start[a]! * ENTRY; at < end; at += ENTRY) {
        const object = entries[at + OBJECT]!;
        if (object !== previous) {
          visit++;
          previous = object;
        }
        count = look(a, entries[at + FROM]!, entries[at + TO]!, beforeRow, count);
      }
      for (let c = 0; c < count; c++) lastVisit[found[c]!] = 0;
      return found.subarray(0, count).sort();
    },
  };
}

function enlarged(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
