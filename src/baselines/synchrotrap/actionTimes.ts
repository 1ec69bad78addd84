import type { Shares } from "../../model/shares.js";
import { indexByAccount } from "../../network/accountIndex.js";

/** How often accounts acted. */
export interface ActionTimes {
  /** Actions of an account from one time to another, inclusive; on any object if it counts over all of them. */
  count(account: number, object: number, from: number, to: number): number;
}

/** Counts over all objects, or on the given one only. */
export function createActionTimes(shares: Shares, over: "allObjects" | "oneObject"): ActionTimes {
  return over === "oneObject" ? timesOnObjects(shares) : timesOverall(shares);
}

function timesOverall({ account, seconds, accounts }: Shares): ActionTimes {
  const start = new Uint32Array(accounts.size + 1);
  for (let row = 0; row < account.length; row++) start[account[row]! + 1]!++;
  for (let a = 0; a < accounts.size; a++) start[a + 1]! += start[a]!;
  const next = start.slice(0, accounts.size);
  const times = new Float64Array(account.length);
  for (let row = 0; row < account.length; row++) times[next[account[row]!]!++] = seconds[row]!;
  for (let a = 0; a < accounts.size; a++) times.subarray(start[a]!, start[a + 1]!).sort();
  return {
    count(a, _, from, to) {
      const first = firstPlace(start[a]!, start[a + 1]!, (place) => times[place]! >= from);
      return firstPlace(first, start[a + 1]!, (place) => times[place]! > to) - first;
    },
  };
}

function timesOnObjects(shares: Shares): ActionTimes {
  const { object, seconds } = shares;
  const index = indexByAccount(shares, () => true);
  return {
    count(a, o, from, to) {
      const rows = index.positions(a);
      const beyond = (place: number, isBeyond: (time: number) => boolean): boolean => {
        const row = rows[place]!;
        return object[row]! > o || (object[row]! === o && isBeyond(seconds[row]!));
      };
      const first = firstPlace(0, rows.length, (place) => beyond(place, (time) => time >= from));
      return firstPlace(first, rows.length, (place) => beyond(place, (time) => time > to)) - first;
    },
  };
}

/** The first place from `low` on for which `holds`, which holds for all later ones too; `high` if there is none. */
function firstPlace(low: number, high: number, holds: (place: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
