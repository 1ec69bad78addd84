import { growingFloat64, growingUint32 } from "../../model/columns.js";
import type { Shares } from "../../model/shares.js";
import { indexByAccount } from "../../network/accountIndex.js";
import type { Reach } from "../pairing/reach.js";

/** Matched actions of two accounts, in columns of equal length, those of one object together and in order of time. */
export interface Matches {
  readonly object: Uint32Array;
  /** Times of the earlier and of the later action. */
  readonly earlier: Float64Array;
  readonly later: Float64Array;
}

/**
 * Calls `visit` once for each pair of accounts with matching actions, `a < b`, sorted. The
 * columns are only valid during the call.
 *
 * Two accounts' actions on an object are matched one to one, the earliest with the earliest
 * that is in reach and still free: as many as can be matched, whichever account is asked.
 * Memory is O(shares + matches of one account).
 */
export function matchActions(
  shares: Shares,
  { from, to }: Reach,
  progress: (steps: number) => void,
  visit: (a: number, b: number, matches: Matches) => void,
): void {
  const { account, object, seconds } = shares;
  const index = indexByAccount(shares, () => true);
  const accounts = shares.accounts.size;
  const matches = createMatchLists(accounts);
  // Per other account the row that it was matched with last, plus one, and the row of its own in that match, plus one.
  const matchedBy = new Uint32Array(accounts);
  const used = new Uint32Array(accounts);
  for (let a = 0; a < accounts; a++) {
    for (const row of index.positions(a)) {
      progress(to[row]! - from[row]!);
      for (let other = from[row]!; other < to[row]!; other++) {
        const b = account[other]!;
        if (b <= a || matchedBy[b] === row + 1 || used[b]! > other) continue;
        matchedBy[b] = row + 1;
        used[b] = other + 1;
        matches.add(b, object[row]!, seconds[row]!, seconds[other]!);
      }
    }
    matches.drain((b, columns) => {
      used[b] = 0;
      visit(a, b, columns);
    });
  }
}

interface MatchLists {
  add(account: number, object: number, one: number, other: number): void;
  /** Visits the accounts with matches, ascending, and forgets them. */
  drain(visit: (account: number, matches: Matches) => void): void;
}

/** Matches as linked lists, one for each other account, newest first. */
function createMatchLists(accounts: number): MatchLists {
  const newest = new Uint32Array(accounts);
  const touched = new Uint32Array(accounts);
  let others = 0;
  // A match's number is its place in the columns plus one: 0 ends a list.
  const columns = { previous: growingUint32(), object: growingUint32(), one: growingFloat64(), other: growingFloat64() };
  return {
    add(b, object, one, other) {
      if (newest[b] === 0) touched[others++] = b;
      columns.previous.push(newest[b]!);
      columns.object.push(object);
      columns.one.push(one);
      columns.other.push(other);
      newest[b] = columns.object.length;
    },
    drain(visit) {
      if (others === 0) return;
      const previous = columns.previous.finish();
      const list = { object: columns.object.finish(), one: columns.one.finish(), other: columns.other.finish() };
      for (const b of touched.subarray(0, others).sort()) {
        visit(b, inOrder(newest[b]!, previous, list));
        newest[b] = 0;
      }
      others = 0;
    },
  };
}

function inOrder(last: number, previous: Uint32Array, list: { object: Uint32Array; one: Float64Array; other: Float64Array }): Matches {
  let length = 0;
  for (let number = last; number > 0; number = previous[number - 1]!) length++;
  const matches = { object: new Uint32Array(length), earlier: new Float64Array(length), later: new Float64Array(length) };
  for (let number = last, i = length - 1; number > 0; number = previous[number - 1]!, i--) {
    const [one, other] = [list.one[number - 1]!, list.other[number - 1]!];
    matches.object[i] = list.object[number - 1]!;
    matches.earlier[i] = Math.min(one, other);
    matches.later[i] = Math.max(one, other);
  }
  return matches;
}
