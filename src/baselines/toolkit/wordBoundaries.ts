// Scripts whose words Intl.Segmenter takes from a dictionary, where the default rules of
// UAX #29 break around every letter ("Other"). Their digits and marks follow the default rules.
const FROM_DICTIONARY =
  /[\p{Ideographic}\p{Script=Han}\p{Script=Hiragana}]|(?=[\p{L}\p{So}])[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Ahom}]/gu;
const ITERATION_MARK = /[\u3005\u303b]/g;
const KATAKANA = /[\p{Script=Katakana}\u3031-\u3035\u309b\u309c\u30a0\u30fc\uff70]/u;
const EVERY_KATAKANA = new RegExp(KATAKANA, "gu");
const CONNECTOR = /[\p{Pc}\u202f]/u;
const IGNORED = /[\p{M}\p{Cf}\u{1f3fb}-\u{1f3ff}\uff9e\uff9f]/u;

// One of each length in UTF-16, neither letter, digit nor pictograph.
const OTHER = "\u00a4";
const LONG_OTHER = "\u{1d100}";

/**
 * The word boundaries of UAX #29's default rules as offsets, from 0 to the length inclusive;
 * none for an empty text. `Intl.Segmenter` follows the same rules except that it looks
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese words up: those characters stand in as
 * characters of their rule class before it sees them.
 */
export function wordBoundaries(text: string): number[] {
  if (text === "") return [];
  const boundaries = Array.from(segmenter().segment(standIn(text)), ({ index }) => index);
  boundaries.push(text.length);
  return KATAKANA.test(text) ? boundaries.filter((at) => !insideKatakana(text, at)) : boundaries;
}

let made: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  return (made ??= new Intl.Segmenter("en", { granularity: "word" }));
}

function standIn(text: string): string {
  const other = (character: string): string => (character.length === 1 ? OTHER : LONG_OTHER);
  return text.replace(ITERATION_MARK, "a").replace(FROM_DICTIONARY, other).replace(EVERY_KATAKANA, other);
}

/** Katakana hold together with each other and with connectors, and with nothing else. */
function insideKatakana(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false;
  const next = String.fromCodePoint(text.codePointAt(at)!);
  const before = Array.from(text.slice(0, at)).findLast((character) => !IGNORED.test(character)) ?? "";
  if (KATAKANA.test(before)) return KATAKANA.test(next) || CONNECTOR.test(next);
  return CONNECTOR.test(before) && KATAKANA.test(next);
}
