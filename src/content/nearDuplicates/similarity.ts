import { PER_WORD_MASK, type GramSets } from "./gramSets.js";

/** Similarity of two texts, 0 to 1, by number. */
export type PairSimilarity = (a: number, b: number) => number;

/** The same, or 0 once it is known to be below `least`. */
export type SimilarityFrom = (a: number, b: number, least: number) => number;

/**
 * How much of two texts is the same: the weight of the grams that they share, divided by the weight of the heavier text.
 * Between 0 and 1. It is the weighted Jaccard index J in another scale where the texts weigh the same, 2J / (1 + J): the
 * part of a text that was kept, which is what one asks about a copy with some words changed.
 *
 * One minus it is a metric, the greater of the two set differences over the greater of the two sets (the normalised
 * information distance of Li et al. 2004, with weights for complexities). So two texts that are both similar to a third by at
 * least t are similar to each other by at least 2t - 1.
 * @param least similarity below which 0 will do: most candidates are strangers, and show it half way
 */
export function similarity({ start, gram, slotShift, weight, total }: GramSets, a: number, b: number, least = 0): number {
  const endA = start[a + 1]!;
  const endB = start[b + 1]!;
  let i = start[a]!;
  let j = start[b]!;
  const mostA = (1 - least + ROUNDING) * total[a]!;
  const mostB = (1 - least + ROUNDING) * total[b]!;
  // They share no more than the lighter weighs.
  if (total[b]! < (least - ROUNDING) * total[a]! || total[a]! < (least - ROUNDING) * total[b]!) return 0;
  let both = 0;
  let onlyA = 0;
  let onlyB = 0;
  while (i < endA && j < endB) {
    if (onlyA > mostA || onlyB > mostB) return 0;
    const gramA = gram[i]!;
    const gramB = gram[j]!;
    if ((gramA ^ gramB) >>> 0 <= PER_WORD_MASK) {
      const inA = weight[gramA >>> slotShift]! / (gramA & PER_WORD_MASK);
      const inB = weight[gramB >>> slotShift]! / (gramB & PER_WORD_MASK);
      const shared = Math.min(inA, inB);
      both += shared;
      onlyA += inA - shared;
      onlyB += inB - shared;
      i++;
      j++;
    } else if (gramA < gramB) {
      onlyA += weight[gramA >>> slotShift]! / (gramA & PER_WORD_MASK);
      i++;
    } else {
      onlyB += weight[gramB >>> slotShift]! / (gramB & PER_WORD_MASK);
      j++;
    }
  }
  for (; i < endA; i++) onlyA += weight[gram[i]! >>> slotShift]! / (gram[i]! & PER_WORD_MASK);
  for (; j < endB; j++) onlyB += weight[gram[j]! >>> slotShift]! / (gram[j]! & PER_WORD_MASK);
  return both === 0 ? 0 : both / (both + Math.max(onlyA, onlyB));
}

const ROUNDING = 1e-9;
