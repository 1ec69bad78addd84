import type { Shares } from "../../model/shares.js";
import { ROUNDING_SECONDS } from "../../model/window.js";

/** Which objects are too crowded to look through, and in which windows. */
export interface Crowds {
  /** Per object, the index of the narrowest window in which it is crowded; the number of windows if in none. */
  readonly crowdedAt: Uint8Array;
  /** Per object, the most shares inside the widest window. */
  readonly largest: Uint32Array;
}

/**
 * An object is crowded in a window if more than `sharesPerObjectMax` of its shares fit into it.
 * @param windows widths in seconds, ascending
 */
export function findCrowds(shares: Shares, windows: readonly number[], sharesPerObjectMax: number): Crowds {
  const { seconds, objectStart } = shares;
  const objects = objectStart.length - 1;
  const crowdedAt = new Uint8Array(objects).fill(windows.length);
  const largest = new Uint32Array(objects);
  const widest = windows[windows.length - 1]!;
  for (let o = 0; o < objects; o++) {
    const start = objectStart[o]!;
    const end = objectStart[o + 1]!;
    if (end - start <= sharesPerObjectMax) {
      largest[o] = end - start;
      continue;
    }
    largest[o] = largestCrowd(seconds, start, end, widest);
    if (largest[o]! > sharesPerObjectMax) {
      crowdedAt[o] = windows.findIndex((w) => largestCrowd(seconds, start, end, w) > sharesPerObjectMax);
    }
  }
  return { crowdedAt, largest };
}

function largestCrowd(seconds: Float64Array, start: number, end: number, window: number): number {
  const limit = window + ROUNDING_SECONDS;
  let largest = 0;
  let first = start;
  for (let i = start; i < end; i++) {
    while (seconds[i]! - seconds[first]! > limit) first++;
    if (i - first >= largest) largest = i - first + 1;
  }
  return largest;
}
