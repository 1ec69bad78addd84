import { ROUNDING_SECONDS } from "../../model/window.js";
import { ENTRY, OBJECT, POSITION, type Rows } from "./rows.js";
import { distinctWithin } from "./distinct.js";

/** What the sweep reads; all typed arrays, so that threads can share it. */
export interface SweepColumns {
  readonly seconds: Float64Array;
  readonly post: Uint32Array;
  readonly rows: Rows;
  /** Index of the narrowest window in which an object is crowded, per object. */
  readonly crowdedAt: Uint8Array;
  /** Per object; all 1 when the request has none. */
  readonly objectWeight: Float64Array;
}

/**
 * Exact counts of one pair, one slot per window (index into the windows, ascending).
 * Slots are cumulative: a co-share within 10 s is also one within 60 s.
 */
export interface Tally {
  readonly coShares: Float64Array;
  readonly objects: Uint32Array;
  /** The same two without objects that are crowded in the slot's window. */
  readonly plainCoShares: Float64Array;
  readonly plainObjects: Uint32Array;
  readonly gapSum: Float64Array;
  readonly gapMin: Float64Array;
  readonly sourceFirst: Float64Array;
  readonly targetFirst: Float64Array;
  readonly objectWeight: Float64Array;
  readonly sourcePosts: Uint32Array;
  readonly targetPosts: Uint32Array;
  /** Counts pair (a, b) into the slots, replacing what was there. */
  count(a: number, b: number): void;
}

/** Walks two accounts' shares in step, object by object, and counts what lies inside each window. */
export function createTally(columns: SweepColumns, windows: readonly number[]): Tally {
  const { seconds, post, rows, crowdedAt, objectWeight } = columns;
  const { entries } = rows;
  const slots = windows.length;
  const limits = Float64Array.from(windows, (w) => w + ROUNDING_SECONDS);
  const widest = limits[slots - 1]!;

  const tally = {
    coShares: new Float64Array(slots),
    objects: new Uint32Array(slots),
    plainCoShares: new Float64Array(slots),
    plainObjects: new Uint32Array(slots),
    gapSum: new Float64Array(slots),
    gapMin: new Float64Array(slots),
    sourceFirst: new Float64Array(slots),
    targetFirst: new Float64Array(slots),
    objectWeight: new Float64Array(slots),
    sourcePosts: new Uint32Array(slots),
    targetPosts: new Uint32Array(slots),
  };
  const local = {
    coShares: new Float64Array(slots),
    gapSum: new Float64Array(slots),
    sourceFirst: new Float64Array(slots),
    targetFirst: new Float64Array(slots),
  };
  const sourcePosts = createPostList();
  const targetPosts = createPostList();
  let bestOfTarget = new Uint8Array(64);

  /** The shares of one common object: rows [i0, i1) of the source, [j0, j1) of the target. */
  function countObject(o: number, i0: number, i1: number, j0: number, j1: number): void {
    const width = j1 - j0;
    if (bestOfTarget.length < width) bestOfTarget = new Uint8Array(width * 2);
    bestOfTarget.fill(slots, 0, width);
    let narrowest = slots;
    let first = j0;
    for (let i = i0; i < i1; i++) {
      const time = seconds[entries[i * ENTRY + POSITION]!]!;
      const sourcePost = post[entries[i * ENTRY + POSITION]!]!;
      let best = slots;
      while (first < j1 && time - seconds[entries[first * ENTRY + POSITION]!]! > widest) first++;
      for (let j = first; j < j1; j++) {
        const lead = seconds[entries[j * ENTRY + POSITION]!]! - time;
        if (lead > widest) break;
        if (post[entries[j * ENTRY + POSITION]!] === sourcePost) continue;
        const gap = Math.abs(lead);
        let slot = 0;
        while (gap > limits[slot]!) slot++;
        local.coShares[slot]!++;
        local.gapSum[slot]! += gap;
        if (lead > 0) local.sourceFirst[slot]!++;
        else if (lead < 0) local.targetFirst[slot]!++;
        if (gap < tally.gapMin[slot]!) tally.gapMin[slot] = gap;
        if (slot < best) best = slot;
        if (slot < bestOfTarget[j - j0]!) bestOfTarget[j - j0] = slot;
      }
      if (best < slots) sourcePosts.add(sourcePost, best);
      if (best < narrowest) narrowest = best;
    }
    if (narrowest === slots) return;
    for (let j = j0; j < j1; j++) {
      const best = bestOfTarget[j - j0]!;
      if (best < slots) targetPosts.add(post[entries[j * ENTRY + POSITION]!]!, best);
    }
    fold(o, narrowest);
  }

  /** Adds one object's counts to every slot that includes them. */
  function fold(o: number, narrowest: number): void {
    const crowded = crowdedAt[o]!;
    let coShares = 0;
    let gapSum = 0;
    let sourceFirst = 0;
    let targetFirst = 0;
    for (let slot = narrowest; slot < slots; slot++) {
      coShares += local.coShares[slot]!;
      gapSum += local.gapSum[slot]!;
      sourceFirst += local.sourceFirst[slot]!;
      targetFirst += local.targetFirst[slot]!;
      tally.coShares[slot]! += coShares;
      tally.objects[slot]!++;
      if (slot < crowded) {
        tally.plainCoShares[slot]! += coShares;
        tally.plainObjects[slot]!++;
      }
      tally.gapSum[slot]! += gapSum;
      tally.sourceFirst[slot]! += sourceFirst;
      tally.targetFirst[slot]! += targetFirst;
      tally.objectWeight[slot]! += objectWeight[o]!;
      local.coShares[slot] = local.gapSum[slot] = local.sourceFirst[slot] = local.targetFirst[slot] = 0;
    }
  }

  function clear(): void {
    for (const slot of Object.values(tally)) slot.fill(0);
    tally.gapMin.fill(Infinity);
    sourcePosts.clear();
    targetPosts.clear();
  }

  return {
    ...tally,
    count(a, b) {
      clear();
      forEachCommonObject(rows, a, b, countObject);
      for (let slot = 1; slot < slots; slot++) {
        if (tally.gapMin[slot - 1]! < tally.gapMin[slot]!) tally.gapMin[slot] = tally.gapMin[slot - 1]!;
      }
      sourcePosts.countInto(tally.sourcePosts);
      targetPosts.countInto(tally.targetPosts);
    },
  };
}

/** Merges the rows of two accounts; calls `visit` with the ranges of every object that both share. */
export function forEachCommonObject(
  { start, entries }: Rows,
  a: number,
  b: number,
  visit: (object: number, i0: number, i1: number, j0: number, j1: number) => void,
): void {
  const iEnd = start[a + 1]!;
  const jEnd = start[b + 1]!;
  let i = start[a]!;
  let j = start[b]!;
  while (i < iEnd && j < jEnd) {
    const o = entries[i * ENTRY + OBJECT]!;
    const p = entries[j * ENTRY + OBJECT]!;
    if (o < p) i = skipTo(entries, i, iEnd, p);
    else if (p < o) j = skipTo(entries, j, jEnd, o);
    else {
      const i0 = i;
      const j0 = j;
      while (i < iEnd && entries[i * ENTRY + OBJECT] === o) i++;
      while (j < jEnd && entries[j * ENTRY + OBJECT] === o) j++;
      visit(o, i0, i, j0, j);
    }
  }
}

/** First entry after `at` whose object is not less than `o`: galloping, then bisection. */
function skipTo(entries: Uint32Array, at: number, end: number, o: number): number {
  let step = 1;
  let low = at;
  while (low + step < end && entries[(low + step) * ENTRY + OBJECT]! < o) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  low++;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle * ENTRY + OBJECT]! < o) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface PostList {
  add(post: number, slot: number): void;
  clear(): void;
  countInto(slots: Uint32Array): void;
}

function createPostList(): PostList {
  let keys = new Float64Array(64);
  let length = 0;
  return {
    add(post, slot) {
      if (length === keys.length) {
        const larger = new Float64Array(length * 2);
        larger.set(keys);
        keys = larger;
      }
      keys[length++] = post * 256 + slot;
    },
    clear() {
      length = 0;
    },
    countInto(slots) {
      distinctWithin(keys.subarray(0, length), slots);
    },
  };
}
