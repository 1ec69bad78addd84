import type { Buckets } from "./buckets.js";
import { sortByKey } from "./sortByKey.js";

/** Texts of a bucket that the others are held against: the first by number. */
const LANDMARKS = 16;
/** Buckets that two texts have to share; common words bring strangers together in one. */
const MEETINGS_MIN = 2;

/**
 * How crowded it is around each text: the buckets that it shares with a few landmarks of each, repeats counted. The text
 * that a family of copies was made from shares more with all of them than they do with each other.
 */
export function createCrowding(buckets: Buckets, bands: number, copies: Uint32Array): { readonly density: Float64Array; measure(from: number, to: number): void } {
  const texts = copies.length;
  const density = new Float64Array(texts);
  const { start: own, bucket } = buckets;
  const { start, landmark } = findLandmarks(buckets);
  const meetings = new Uint16Array(texts);
  const met: number[] = [];
  function measureOne(text: number): void {
    if (own[text] === own[text + 1]) return;
    met.length = 0;
    for (let i = own[text]!; i < own[text + 1]!; i++) {
      const end = start[bucket[i]! + 1]!;
      for (let at = start[bucket[i]!]!; at < end; at++) {
        const other = landmark[at]!;
        if (meetings[other]!++ === 0) met.push(other);
      }
    }
    let sum = copies[text]! * bands;
    for (const other of met) {
      if (other !== text && meetings[other]! >= MEETINGS_MIN) sum += meetings[other]! * copies[other]!;
      meetings[other] = 0;
    }
    density[text] = sum;
  }
  return {
    density,
    measure(from, to) {
      for (let text = from; text < to; text++) measureOne(text);
    },
  };
}

function findLandmarks({ start: own, bucket, size }: Buckets): { readonly start: Uint32Array; readonly landmark: Uint32Array } {
  const start = new Uint32Array(size.length + 1);
  for (let b = 0; b < size.length; b++) start[b + 1] = start[b]! + Math.min(size[b]!, LANDMARKS);
  const landmark = new Uint32Array(start[size.length]!);
  const filled = new Uint8Array(size.length);
  for (let text = 0; text < own.length - 1; text++) {
    for (let i = own[text]!; i < own[text + 1]!; i++) {
      const b = bucket[i]!;
      if (filled[b]! < LANDMARKS) landmark[start[b]! + filled[b]!++] = text;
    }
  }
  return { start, landmark };
}

/** Texts that share a bucket, the most crowded first: those in the middle of a family lead it. Ties by number. */
export function orderByDensity(density: Float64Array): Uint32Array {
  const order = new Uint32Array(density.length);
  let count = 0;
  for (let text = 0; text < density.length; text++) if (density[text]! > 0) order[count++] = text;
  // Beyond 32 bits, a family of a hundred million copies, all are as crowded as can be.
  const emptiness = new Uint32Array(density.length);
  for (let text = 0; text < density.length; text++) emptiness[text] = DENSITY_MAX - Math.min(density[text]!, DENSITY_MAX);
  return sortByKey(emptiness, order.subarray(0, count), new Uint32Array(count));
}

const DENSITY_MAX = 0xffffffff;
