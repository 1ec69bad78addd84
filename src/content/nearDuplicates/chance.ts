import { logWeightedSumBound } from "../../stats/weightedSumTail.js";
import { GRAMS_MAX, PER_WORD_MASK, type GramSets } from "./gramSets.js";

/** Whether what two texts have in common is more than texts of these words have anyway. */
export interface Chance {
  /** Whether strangers that have so much in common with one of the two are too rare for one to turn up among all texts. */
  isBeyond(a: number, b: number): boolean;
  /** Whether any copy with changed words could be told from strangers. */
  canTell(text: number): boolean;
}

/** Strangers that a text may meet by chance among all others: one for a thousand texts. */
const STRANGERS = 0.001;
/** A copy of which less was changed than this is hardly more than the text letter for letter. */
const UNCHANGED = 0.9;
/** Probability that a stranger has the average word of a text, up to which it can be told for sure. */
const EXPECTED_FEW = 0.1;

/**
 * The null hypothesis of verification: a stranger is made of the corpus's words, each independent of the others. What he
 * has in common with a text is measured by its surprise, the sum of -ln p over the common words, a word being one event and
 * its grams parts of it. Where the vocabulary is large, any least similarity is beyond chance. Where texts are made of
 * thirty words, strangers share more than half of a text, and some of a million nearly all.
 * @param probability of a gram, by slot
 */
export function createChance({ start, gram, slotShift }: GramSets, probability: Float64Array): Chance {
  const texts = start.length - 1;
  const enough = Math.log(STRANGERS / Math.max(texts, 1));
  const surprise = probability.map((p) => -Math.log(p));
  const events = { count: 0, weight: new Float64Array(GRAMS_MAX), probability: new Float64Array(GRAMS_MAX), times: new Float64Array(GRAMS_MAX) };

  function isRare(text: number, common: number): boolean {
    events.count = start[text + 1]! - start[text]!;
    for (let i = 0; i < events.count; i++) {
      const packed = gram[start[text]! + i]!;
      const slot = packed >>> slotShift;
      events.weight[i] = surprise[slot]!;
      events.probability[i] = probability[slot]!;
      events.times[i] = 1 / (packed & PER_WORD_MASK);
    }
    return logWeightedSumBound(events, common, enough) <= enough;
  }
  function commonSurprise(a: number, b: number): number {
    let sum = 0;
    for (let i = start[a]!, j = start[b]!; i < start[a + 1]! && j < start[b + 1]!; ) {
      const [gramA, gramB] = [gram[i]!, gram[j]!];
      if ((gramA ^ gramB) >>> 0 <= PER_WORD_MASK) {
        sum += surprise[gramA >>> slotShift]! / Math.max(gramA & PER_WORD_MASK, gramB & PER_WORD_MASK);
        i++;
        j++;
      } else if (gramA < gramB) i++;
      else j++;
    }
    return sum;
  }
  return {
    isBeyond(a, b) {
      const common = commonSurprise(a, b);
      return isRare(a, common) || isRare(b, common);
    },
    canTell(text) {
      let words = 0;
      let expected = 0;
      let whole = 0;
      for (let i = start[text]!; i < start[text + 1]!; i++) {
        const slot = gram[i]! >>> slotShift;
        const part = 1 / (gram[i]! & PER_WORD_MASK);
        words += part;
        expected += part * probability[slot]!;
        whole += part * surprise[slot]!;
      }
      return words > 0 && (expected <= EXPECTED_FEW * words || isRare(text, UNCHANGED * whole));
    },
  };
}
