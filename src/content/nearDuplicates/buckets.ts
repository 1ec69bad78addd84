import { growingUint32 } from "../../model/columns.js";
import type { BandKeys } from "./signatures.js";

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

/** Texts to a part: what is looked up while one is gone through then stays in the processor's first cache. */
const TEXTS_PER_PART = 1024;
const EMPTY = 0xffffffff;

/**
 * Finds equal keys, band by band; the keys are overwritten. Keys are dealt into parts by their first bits, and looked up
 * within each: one table for all would have to be fetched from memory for each key, once there are many.
 * @param compared numbers of the texts that have keys
 */
export function createBucketer({ bands, texts, keys }: BandKeys, compared: Uint32Array): { fill(band: number): void; finish(): Buckets } {
  const size = growingUint32();
  const partBits = Math.max(1, Math.ceil(Math.log2(Math.max(compared.length, 1) / TEXTS_PER_PART)));
  const shift = 32 - partBits;
  const ends = new Uint32Array(1 << partBits);
  const dealt = { text: new Uint32Array(compared.length), key: new Uint32Array(compared.length) };
  let slots = new Uint32Array(4 * TEXTS_PER_PART);

  function deal(key: Uint32Array): void {
    ends.fill(0);
    for (const text of compared) ends[key[text]! >>> shift]!++;
    for (let part = 0, end = 0; part < ends.length; part++) {
      end += ends[part]!;
      ends[part] = end - ends[part]!;
    }
    for (const text of compared) {
      const to = ends[key[text]! >>> shift]!++;
      dealt.text[to] = text;
      dealt.key[to] = key[text]!;
      key[text] = ALONE;
    }
  }
  /** Numbers the buckets of one part, in which the first text of each stands in its slot. */
  function fillPart(key: Uint32Array, from: number, to: number): void {
    const slotBits = Math.ceil(Math.log2(2 * (to - from)));
    if (slots.length < 1 << slotBits) slots = new Uint32Array(1 << slotBits);
    slots.fill(EMPTY, 0, 1 << slotBits);
    const before = size.length;
    const found: number[] = [];
    for (let i = from; i < to; i++) {
      const own = dealt.key[i]!;
      let slot = Math.imul(own, 0x9e3779b1) >>> (32 - slotBits);
      while (slots[slot] !== EMPTY && dealt.key[slots[slot]!] !== own) slot = (slot + 1) & ((1 << slotBits) - 1);
      if (slots[slot] === EMPTY) {
        slots[slot] = i;
        continue;
      }
      const first = dealt.text[slots[slot]!]!;
      if (key[first] === ALONE) key[first] = before + found.push(1) - 1;
      key[dealt.text[i]!] = key[first]!;
      found[key[first]! - before]!++;
    }
    for (const texts of found) size.push(texts);
  }
  return {
    fill(band) {
      const key = keys.subarray(band * texts, (band + 1) * texts);
      deal(key);
      for (let part = 0, from = 0; part < ends.length; part++) {
        if (ends[part]! - from > 1) fillPart(key, from, ends[part]!);
        from = ends[part]!;
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
