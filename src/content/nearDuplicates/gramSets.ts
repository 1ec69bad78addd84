import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { eachGram } from "./grams.js";
import { sortHashes } from "./sortHashes.js";

/**
 * The grams of distinct texts: those of text `t` are `gram[start[t]]` to `gram[start[t + 1]]` (exclusive), ascending,
 * each once. The upper 26 bits are the gram's hash, the lower 6 how many grams make up its word.
 */
export interface GramSets {
  readonly start: Uint32Array;
  readonly gram: Uint32Array;
  /** The slot of a gram is `gram >>> slotShift`. */
  readonly slotShift: number;
  /** Weight of the grams of a slot, before it is divided by the grams of their word; 1 until they are weighed. */
  readonly weight: Float64Array;
  /** Weight of all grams of each text. */
  readonly total: Float64Array;
  /** In how many texts the grams of a slot stand. */
  readonly frequency: Uint32Array;
}

export interface GramCollector {
  add(key: string): void;
  finish(): GramSets;
}

const PER_WORD_BITS = 6;
export const PER_WORD_MASK = (1 << PER_WORD_BITS) - 1;

/** Grams kept of one text: those with the smallest hashes, a random sample that two long texts draw alike. */
export const GRAMS_MAX = 4096;

/** Slots to a text, and the most there are: 4 MB of counts. */
const SLOTS_PER_TEXT = 64;
const SLOT_BITS_MAX = 20;

/**
 * Collects the grams of distinct texts, and in how many of them each stands. Grams whose hashes meet in one slot are
 * counted together: what matters is which grams stand in one text of 200 or more, and chance adds far less than that.
 * @param texts how many will come
 */
export function collectGrams(texts: number): GramCollector {
  const slotBits = Math.min(SLOT_BITS_MAX, Math.ceil(Math.log2(SLOTS_PER_TEXT * Math.max(texts, 1))));
  const slotShift = 32 - slotBits;
  const start = growingUint32();
  const gram = growingUint32(65_536);
  const frequency = new Uint32Array(1 << slotBits);
  const total = growingFloat64();
  let own = new Uint32Array(1024);
  let count = 0;
  const take = (hash: number, perWord: number): void => {
    if (count === own.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(own);
      own = larger;
    }
    own[count++] = ((hash & ~PER_WORD_MASK) | perWord) >>> 0;
  };
  start.push(0);
  return {
    add(key) {
      count = 0;
      eachGram(key, take);
      sortHashes(own, count);
      let last = -1;
      let kept = 0;
      let words = 0;
      for (let i = 0; i < count && kept < GRAMS_MAX; i++) {
        const packed = own[i]!;
        const hash = packed >>> PER_WORD_BITS;
        if (hash === last) continue;
        last = hash;
        kept++;
        words += 1 / (packed & PER_WORD_MASK);
        gram.push(packed);
        frequency[packed >>> slotShift]!++;
      }
      start.push(gram.length);
      total.push(words);
    },
    finish() {
      return { start: start.finish(), gram: gram.finish(), slotShift, frequency, weight: new Float64Array(frequency.length).fill(1), total: total.finish() };
    },
  };
}

/** The same sets, each gram with the weight that `weightOf` gives to its slot. */
export function weighGrams(sets: Omit<GramSets, "weight" | "total">, weightOf: (slot: number) => number): GramSets {
  const weight = new Float64Array(sets.frequency.length).map((_, slot) => weightOf(slot));
  return { ...sets, weight, total: totalWeights(sets, weight) };
}

function totalWeights({ start, gram, slotShift }: Pick<GramSets, "start" | "gram" | "slotShift">, weight: Float64Array): Float64Array {
  const total = new Float64Array(start.length - 1);
  for (let text = 0; text < total.length; text++) {
    let sum = 0;
    for (let i = start[text]!; i < start[text + 1]!; i++) sum += weight[gram[i]! >>> slotShift]! / (gram[i]! & PER_WORD_MASK);
    total[text] = sum;
  }
  return total;
}

/** A gram in fewer than one text of this many is rare, and weighs the same as any other rare one. */
const RARE_ONE_IN = 200;

/**
 * Inverse document frequency, ln(1 + 1 / (p + 1/200)): 5.3 for rare grams, 2.4 for those in every tenth text, 0.7 for those
 * in all. Levelled for rare ones, since the plain logarithm would let the few words that an operator changed, which
 * are new, outweigh all that he left.
 * @param p part of the texts that have the gram, each family of versions counted once
 */
export function gramWeight(p: number): number {
  return Math.log(1 + 1 / (p + 1 / RARE_ONE_IN));
}
