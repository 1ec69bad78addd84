import { growingUint32 } from "../../model/columns.js";
import type { BandKeys } from "./signatures.js";
import { sortByKey } from "./sortByKey.js";

/** Texts by the keys that they share. */
export interface Buckets {
  /** The buckets of text `t` are `bucket[start[t]]` to `bucket[start[t + 1]]` (exclusive): none where it shares no key. */
  readonly start: Uint32Array;
  readonly bucket: Uint32Array;
  /** Texts in each bucket, at least 2. */
  readonly size: Uint32Array;
}

/** A text that shares its key of a band with no other. */
const ALONE = 0xffffffff;

/** Slots to a text in which the keys of a band are counted, and the most there are: 16 MB. */
const SLOTS_PER_TEXT = 4;
const SLOT_BITS_MAX = 24;

/**
 * Finds equal keys, band by band; the keys are overwritten.
 * @param compared numbers of the texts that have keys
 */
export function createBucketer({ bands, texts, keys }: BandKeys, compared: Uint32Array): { fill(band: number): void; finish(): Buckets } {
  const size = growingUint32();
  const scratch = { order: new Uint32Array(compared.length), swap: new Uint32Array(compared.length) };
  const slotBits = Math.min(SLOT_BITS_MAX, Math.ceil(Math.log2(SLOTS_PER_TEXT * Math.max(compared.length, 1))));
  const seen = new Uint8Array(1 << slotBits);

  /** Most texts are alone in most bands: sorting them would take half of all time. */
  function takeShared(key: Uint32Array): number {
    seen.fill(0);
    for (const text of compared) {
      const slot = key[text]! >>> (32 - slotBits);
      if (seen[slot]! < 2) seen[slot]!++;
    }
    let count = 0;
    for (const text of compared) {
      if (seen[key[text]! >>> (32 - slotBits)] === 2) scratch.order[count++] = text;
      else key[text] = ALONE;
    }
    return count;
  }
  return {
    fill(band) {
      const key = keys.subarray(band * texts, (band + 1) * texts);
      const count = takeShared(key);
      const order = sortByKey(key, scratch.order.subarray(0, count), scratch.swap.subarray(0, count));
      for (let from = 0; from < order.length; ) {
        const own = key[order[from]!]!;
        let to = from + 1;
        while (to < order.length && key[order[to]!] === own) to++;
        const number = to - from > 1 ? size.length : ALONE;
        for (let i = from; i < to; i++) key[order[i]!] = number;
        if (number !== ALONE) size.push(to - from);
        from = to;
      }
    },
    finish: () => ({ ...byText({ bands, texts, keys }, compared), size: size.finish() }),
  };
}

/** Buckets of one text side by side, as each text is visited several times. */
function byText({ bands, texts, keys }: BandKeys, compared: Uint32Array): Pick<Buckets, "start" | "bucket"> {
  const start = new Uint32Array(texts + 1);
  for (let band = 0; band < bands; band++) {
    for (const text of compared) if (keys[band * texts + text] !== ALONE) start[text + 1]!++;
  }
  for (let text = 0; text < texts; text++) start[text + 1]! += start[text]!;
  const bucket = new Uint32Array(start[texts]!);
  const next = start.slice();
  for (let band = 0; band < bands; band++) {
    for (const text of compared) {
      const number = keys[band * texts + text]!;
      if (number !== ALONE) bucket[next[text]!++] = number;
    }
  }
  return { start, bucket };
}
