import { createNames } from "../../model/names.js";
import { messageTokens } from "./messageText.js";

/** Token sets of messages by message number. */
export interface SimilarMessages {
  add(message: number, text: string): void;
  /** Jaccard similarity of two messages, 0 if either has too few tokens. */
  similarity(a: number, b: number): number;
  /** Whether the similarity reaches the threshold. */
  matches(a: number, b: number): boolean;
}

/**
 * Compares messages by the Jaccard similarity of their token sets.
 * @param threshold 0 to 1
 * @param minDocumentSize tokens below which a message is similar to nothing, itself included
 */
export function createSimilarMessages(threshold: number, minDocumentSize: number): SimilarMessages {
  const vocabulary = createNames();
  const tokensOf = new Map<number, Uint32Array>();
  const smallest = Math.max(minDocumentSize, 1);

  function similarity(a: number, b: number): number {
    const one = tokensOf.get(a)!;
    const two = tokensOf.get(b)!;
    if (one.length < smallest || two.length < smallest) return 0;
    const both = inBoth(one, two);
    return both / (one.length + two.length - both);
  }
  /** The most that sets of these sizes can reach. */
  function bound(a: number, b: number): number {
    const one = tokensOf.get(a)!.length;
    const two = tokensOf.get(b)!.length;
    return Math.max(one, two) === 0 ? 0 : Math.min(one, two) / Math.max(one, two);
  }
  return {
    add(message, text) {
      tokensOf.set(message, Uint32Array.from(messageTokens(text), (token) => vocabulary.intern(token)).sort());
    },
    similarity,
    matches: (a, b) => bound(a, b) >= threshold && similarity(a, b) >= threshold,
  };
}

function inBoth(one: Uint32Array, two: Uint32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const difference = one[i]! - two[j]!;
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both;
}
