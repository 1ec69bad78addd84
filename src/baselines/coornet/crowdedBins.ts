import type { Shares } from "../../model/shares.js";
import { growingMemberLists, type MemberLists } from "../columns/memberLists.js";

/** What two accounts have to share to be tied: crowded bins of one object, the same or not, or one and the same bin. */
export type TiedBy = "object" | "bin";

/**
 * Who shared in bins with at least two shares. Bins of `intervalSeconds` follow each other from an object's first
 * share on: they begin where it began, so that a burst that crosses the end of a bin is cut in two. Two shares of
 * one account fill a bin as well as those of two, which counts rows as CooRnet does; objects of a single account
 * tie nobody and have no list.
 *
 * @param shares sorted by (object, seconds)
 * @param intervalSeconds above 0
 * @returns one list an object, or one a bin
 */
export function crowdedBins(shares: Shares, intervalSeconds: number, tiedBy: TiedBy): MemberLists {
  const { account, seconds, objectStart } = shares;
  const lists = growingMemberLists();
  const members = new Uint32Array(longest(objectStart));
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const start = objectStart[o]!;
    const end = objectStart[o + 1]!;
    if (end - start < 2) continue;
    let gathered = 0;
    for (let first = start, next = start; first < end; first = next) {
      const bin = binOf(seconds[first]! - seconds[start]!, intervalSeconds);
      while (next < end && binOf(seconds[next]! - seconds[start]!, intervalSeconds) === bin) next++;
      if (next - first < 2) continue;
      if (tiedBy === "bin") lists.add(account.subarray(first, next));
      else for (let row = first; row < next; row++) members[gathered++] = account[row]!;
    }
    if (gathered > 0) lists.add(members.subarray(0, gathered));
  }
  return lists.finish();
}

function binOf(sinceFirst: number, intervalSeconds: number): number {
  return Math.floor(sinceFirst / intervalSeconds);
}

function longest(start: Uint32Array): number {
  let most = 0;
  for (let o = 0; o + 1 < start.length; o++) most = Math.max(most, start[o + 1]! - start[o]!);
  return most;
}
