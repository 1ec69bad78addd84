import type { GramSets } from "./gramSets.js";
import { similarity } from "./similarity.js";
import { inOneOrder } from "./wordOrder.js";

/** Texts that stand for a corpus, no two of them versions of one. */
const REFERENCE_MAX = 1000;
/** Part of the words in common from which two texts may be versions of one. */
const ALIKE = 0.4;
/** Texts that a new one is compared with word by word, at most. */
const ASKED_MAX = 20;

/**
 * What a reader knows before he has seen any text of a corpus: a word stands in one text of 20. It outweighs a reference of
 * a few texts, and is nothing beside one of a thousand.
 */
const KNOWN = { texts: 20, found: 1 };

/**
 * The probability that a text of this corpus has a gram of a slot, unless it is a version of another that has it. It is counted
 * in a reference sample in which each family of versions stands once, as a campaign's own copies would make its words look
 * common; and the one that may belong to the texts in question is left out.
 * @param sets unweighed
 * @param keys distinct texts in an order that doesn't depend on what they say
 */
export function chanceOfGrams(sets: GramSets, keys: readonly string[]): Float64Array {
  const reference: number[] = [];
  const step = Math.max(1, keys.length / REFERENCE_MAX);
  for (let i = 0; Math.floor(i) < keys.length; i += step) {
    const text = Math.floor(i);
    if (!isVersion(text, reference, sets, keys)) reference.push(text);
  }
  const found = new Uint32Array(sets.frequency.length);
  for (const text of reference) {
    for (let i = sets.start[text]!; i < sets.start[text + 1]!; i++) found[sets.gram[i]! >>> sets.slotShift]!++;
  }
  const texts = reference.length - 1 + KNOWN.texts;
  return Float64Array.from(sets.frequency, (all, slot) => {
    const counted = (Math.max(0, found[slot]! - 1) + KNOWN.found) / texts;
    return Math.min(Math.max(all, 1) / keys.length, counted);
  });
}

function isVersion(text: number, reference: readonly number[], sets: GramSets, keys: readonly string[]): boolean {
  let asked = 0;
  for (const other of reference) {
    if (similarity(sets, text, other, ALIKE) < ALIKE) continue;
    if (inOneOrder(keys[text]!, keys[other]!)) return true;
    if (++asked === ASKED_MAX) return false;
  }
  return false;
}
