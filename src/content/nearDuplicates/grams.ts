/**
 * Character n-grams of a canonical text. Letters go by 5; Thai, Lao, Khmer and Burmese, whose signs are letters of short
 * words without spaces, by 3; Hangul, whose signs are syllables, by 2; ideographs and kana, where a word is often one
 * sign, by 2 and by 1.
 *
 * A gram doesn't reach over a space. One changed word of an alphabetic text then takes only its own grams with it; grams
 * across spaces would lose those of both neighbours too, so that three changed words in ten left but 30% of them.
 * @param onGram `hash` has 32 bits; `perWord` is how many grams make up one word here, at most {@link PER_WORD_MAX}:
 * a gram's weight is divided by it, so that long words don't outweigh short ones
 */
export function eachGram(key: string, onGram: (hash: number, perWord: number) => void): void {
  const { length } = key;
  let start = 0;
  while (start < length) {
    let end = key.indexOf(" ", start);
    if (end < 0) end = length;
    if (end > start) gramsOfWord(key, start, end, onGram);
    start = end + 1;
  }
}

const PER_WORD_MAX = 63;

/** A gram is as short as can be with at least this many columns. */
const COLUMNS = 10;

const LETTER = 2;
const SHORT_WORDS = 4;
const SYLLABLE = 5;

/** Columns that a code unit takes; half of a pair counts as a letter. */
function columnsOf(code: number): number {
  if (code < 0xe00) return LETTER;
  if (code < 0x1100) return code < 0xf00 || (code >= 0x1000 && code < 0x10a0) ? SHORT_WORDS : LETTER;
  if (code < 0x1200) return SYLLABLE;
  if (code < 0x2e80) return code >= 0x1780 && code < 0x1800 ? SHORT_WORDS : LETTER;
  return code < 0xa000 || isHangul(code) || (code >= 0xf900 && code < 0xfb00) ? SYLLABLE : LETTER;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code < 0xd7a4;
}

/** Grams to a word where words have no spaces between them, so that they can't be counted. */
const PER_SHORT_WORD = 4;
const PER_IDEOGRAPHIC_WORD = 2;

function gramsOfWord(key: string, start: number, end: number, onGram: (hash: number, perWord: number) => void): void {
  const first = key.charCodeAt(start);
  const columnsOfFirst = columnsOf(first);
  const ideographic = columnsOfFirst === SYLLABLE && !isHangul(first);
  const perWord = ideographic ? PER_IDEOGRAPHIC_WORD : columnsOfFirst === SHORT_WORDS ? PER_SHORT_WORD : Math.max(1, Math.min(PER_WORD_MAX, end - start - 4));
  let to = start;
  let columns = 0;
  for (let from = start; from < end; from++) {
    while (columns < COLUMNS && to < end) columns += columnsOf(key.charCodeAt(to++));
    // What is shorter than a gram counts only where it is the whole word.
    if (columns >= COLUMNS || from === start) onGram(hashOf(key, from, to), perWord);
    else if (!ideographic) return;
    const own = columnsOf(key.charCodeAt(from));
    // A word of one sign went by already.
    if (ideographic && own === SYLLABLE && end > start + 1) onGram(hashOf(key, from, from + 1), perWord);
    columns -= own;
  }
}

/** FNV-1a over code units with MurmurHash3's final mixing. */
function hashOf(key: string, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
