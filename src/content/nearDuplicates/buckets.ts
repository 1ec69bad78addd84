import { growingUint32 } from "../../model/columns.js";
import type { BandKeys } from "./signatures.js";

/** A text that shares its key of a band with no other. */
export const ALONE = 0xffffffff;

/** Texts by the keys that they share. */
export interface Buckets {
  readonly bands: number;
  /** Number of the bucket of each text and band, or {@link ALONE}: `bucket[band * texts + text]`. */
  readonly bucket: Uint32Array;
  /** Texts in each bucket, at least 2. */
  readonly size: Uint32Array;
}

/**
 * Finds equal keys, band by band, by radix sort; the keys are overwritten by the buckets.
 */
export function createBucketer({ bands, keys }: BandKeys): { fill(band: number): void; finish(): Buckets } {
  const texts = keys.length / bands;
  const size = growingUint32();
  const scratch = { order: new Uint32Array(texts), swap: new Uint32Array(texts) };
  return {
    fill(band) {
      const key = keys.subarray(band * texts, (band + 1) * texts);
      const order = sortByKey(key, scratch);
      for (let from = 0; from < texts; ) {
        let to = from + 1;
        while (to < texts && key[order[to]!] === key[order[from]!]) to++;
        const number = to - from > 1 ? size.length : ALONE;
        for (let i = from; i < to; i++) key[order[i]!] = number;
        if (number !== ALONE) size.push(to - from);
        from = to;
      }
    },
    finish: () => ({ bands, bucket: keys, size: size.finish() }),
  };
}

const PASSES = [
  { shift: 0, values: 2048 },
  { shift: 11, values: 2048 },
  { shift: 22, values: 1024 },
];

function sortByKey(key: Uint32Array, scratch: { order: Uint32Array; swap: Uint32Array }): Uint32Array {
  let { order, swap } = scratch;
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (const { shift, values } of PASSES) {
    const next = new Uint32Array(values + 1);
    for (let i = 0; i < key.length; i++) next[((key[i]! >>> shift) & (values - 1)) + 1]!++;
    for (let v = 0; v < values; v++) next[v + 1]! += next[v]!;
    for (let i = 0; i < order.length; i++) swap[next[(key[order[i]!]! >>> shift) & (values - 1)]!++] = order[i]!;
    [order, swap] = [swap, order];
  }
  return order;
}

/** Buckets of one text, put into the front of `own`; returns how many. */
export function bucketsOf({ bands, bucket }: Buckets, text: number, own: Uint32Array): number {
  const texts = bucket.length / bands;
  let count = 0;
  for (let band = 0; band < bands; band++) {
    const number = bucket[band * texts + text]!;
    if (number !== ALONE) own[count++] = number;
  }
  return count;
}
