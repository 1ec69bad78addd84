import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { sortNames, type Names } from "../../model/names.js";
import type { Shares } from "../../model/shares.js";

/** The first share of every account of every object of several traces, sorted by (object, seconds, account's name). */
export interface FirstShares {
  readonly account: Uint32Array;
  readonly seconds: Float64Array;
  /** Where each object begins; one more than there are objects. Objects of different traces are different ones. */
  readonly objectStart: Uint32Array;
}

/**
 * @param traces whose accounts are numbered in `accounts`
 * @param accounts equal times are in the order of these names, so that which posts came first doesn't matter
 */
export function firstShares(traces: readonly Shares[], accounts: Names): FirstShares {
  const { rank } = sortNames(accounts);
  const numberOf = new Uint32Array(accounts.size);
  rank.forEach((place, number) => (numberOf[place] = number));
  const places = growingUint32();
  const seconds = growingFloat64();
  const objectStart = growingUint32();
  const lastObject = new Uint32Array(accounts.size);
  for (const { account, seconds: times, objectStart: start } of traces) {
    for (let o = 0; o + 1 < start.length; o++) {
      objectStart.push(places.length);
      const object = objectStart.length;
      for (let row = start[o]!; row < start[o + 1]!; row++) {
        const sharer = account[row]!;
        if (lastObject[sharer] === object) continue;
        lastObject[sharer] = object;
        places.push(rank[sharer]!);
        seconds.push(times[row]!);
      }
    }
  }
  objectStart.push(places.length);
  const columns = { account: places.finish(), seconds: seconds.finish(), objectStart: objectStart.finish() };
  sortTies(columns);
  return { ...columns, account: columns.account.map((place) => numberOf[place]!) };
}

/** Within each object, rows of one time by their number. */
function sortTies({ account, seconds, objectStart }: FirstShares): void {
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const end = objectStart[o + 1]!;
    for (let first = objectStart[o]!, next = first; first < end; first = next) {
      while (next < end && seconds[next] === seconds[first]) next++;
      if (next - first > 1) account.subarray(first, next).sort();
    }
  }
}
