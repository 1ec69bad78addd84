import { ROUNDING_SECONDS } from "../../model/window.js";
import type { PairColumns } from "./countPair.js";
import { createPostList, type PostList } from "./postList.js";
import { ENTRY, FROM, POSITION, TO } from "./rows.js";
import { createObjectCounts, type ObjectCounts } from "./tally.js";

/** Counts one common object of a pair after the other. */
export interface ObjectCounter {
  /** Of the object counted last, in their narrowest slots; whoever takes them clears them. */
  readonly counts: ObjectCounts;
  /** Of all objects counted since they were cleared. */
  readonly sourcePosts: PostList;
  readonly targetPosts: PostList;
  /**
   * Counts entries [i0, i1) of the source against [j0, j1) of the target and returns the narrowest slot
   * with a co-share, or the number of slots. Unless the object is `crowded` in some window, the reach of
   * a source's share says at once which of the target's can count.
   */
  count(i0: number, i1: number, j0: number, j1: number, crowded: boolean): number;
}

/** Beyond every position. */
const NO_END = 0x7fffffff;

/** @param windows seconds, ascending */
export function createObjectCounter({ seconds, post, rows: { entries } }: Omit<PairColumns, "crowdedAt" | "objectWeight">, windows: readonly number[]): ObjectCounter {
  const slots = windows.length;
  const limits = Float64Array.from(windows, (w) => w + ROUNDING_SECONDS);
  const widest = limits[slots - 1]!;
  const counts = createObjectCounts(slots);
  const sourcePosts = createPostList();
  const targetPosts = createPostList();
  const narrowestOfTarget = createSlotList(slots);

  function count(i0: number, i1: number, j0: number, j1: number, crowded: boolean): number {
    let narrowest = slots;
    let first = j0;
    for (let i = i0; i < i1; i++) {
      const share = entries[i * ENTRY + POSITION]!;
      const to = crowded ? NO_END : entries[i * ENTRY + TO]!;
      first = crowded ? skipEarlier(share, first, j1) : skipBelow(entries, entries[i * ENTRY + FROM]!, first, j1);
      if (first === j1) break;
      if (entries[first * ENTRY + POSITION]! >= to) continue;
      if (narrowest === slots) narrowestOfTarget.clear(j1 - j0);
      const best = compare(share, to, first, j0, j1);
      if (best < slots) sourcePosts.add(post[share]!, best);
      if (best < narrowest) narrowest = best;
    }
    for (let j = j0; narrowest < slots && j < j1; j++) {
      const best = narrowestOfTarget.slots[j - j0]!;
      if (best < slots) targetPosts.add(post[entries[j * ENTRY + POSITION]!]!, best);
    }
    return narrowest;
  }

  /** First entry at or after `j` that isn't earlier than the widest window before the share. */
  function skipEarlier(share: number, j: number, j1: number): number {
    while (j < j1 && seconds[share]! - seconds[entries[j * ENTRY + POSITION]!]! > widest) j++;
    return j;
  }

  /** One share of the source with those of the target from `first` on; returns its narrowest slot. */
  function compare(share: number, to: number, first: number, j0: number, j1: number): number {
    let best = slots;
    for (let j = first; j < j1; j++) {
      const other = entries[j * ENTRY + POSITION]!;
      if (other >= to) break;
      const lead = seconds[other]! - seconds[share]!;
      if (lead > widest) break;
      if (post[other] === post[share]) continue;
      const gap = Math.abs(lead);
      let slot = 0;
      while (gap > limits[slot]!) slot++;
      counts.coShares[slot]!++;
      counts.gapSum[slot]! += gap;
      if (gap < counts.gapMin[slot]!) counts.gapMin[slot] = gap;
      if (lead > 0) counts.sourceFirst[slot]!++;
      else if (lead < 0) counts.targetFirst[slot]!++;
      if (slot < best) best = slot;
      if (slot < narrowestOfTarget.slots[j - j0]!) narrowestOfTarget.slots[j - j0] = slot;
    }
    return best;
  }

  return { counts, sourcePosts, targetPosts, count };
}

/** First entry at or after `j` whose position is at least `from`. */
function skipBelow(entries: Int32Array, from: number, j: number, j1: number): number {
  while (j < j1 && entries[j * ENTRY + POSITION]! < from) j++;
  return j;
}

interface SlotList {
  slots: Uint8Array;
  /** Sets the first `length` to `none`. */
  clear(length: number): void;
}

function createSlotList(none: number): SlotList {
  const list: SlotList = {
    slots: new Uint8Array(64),
    clear(length) {
      if (list.slots.length < length) list.slots = new Uint8Array(length * 2);
      // Not `fill`: most are too short to be worth a call.
      for (let i = 0; i < length; i++) list.slots[i] = none;
    },
  };
  return list;
}
