// Scripts whose words Intl.Segmenter takes from a dictionary, where the default rules of
// UAX #29 break around every letter ("Other"). Their digits and marks follow the default rules.
const FROM_DICTIONARY =
  /[\p{Ideographic}\p{Script=Han}\p{Script=Hiragana}]|(?=[\p{L}\p{So}])[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Ahom}]/gu;
// Letters by the rules, which the dictionary would cut off from letters of other scripts.
const LETTER = /[\u3005\u303b]|(?=\p{L})\p{Script=Hangul}/gu;
const KATAKANA = /[\p{Script=Katakana}\u3031-\u3035\u309b\u309c\u30a0\u30fc\uff70]/u;
const EVERY_KATAKANA = new RegExp(KATAKANA, "gu");
const CONNECTOR = /[\p{Pc}\u202f]/u;
const IGNORED = /[\p{M}\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff\uff9e\uff9f\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e007f}]/u;
const IGNORED_AT_START = new RegExp(`^${IGNORED.source}+`, "u");

const APOSTROPHE = /['\u2019]/;
const VOWEL = /[aeiouàáâèéêìíîòóôùúû]/i;

// One of each length in UTF-16, neither letter, digit nor pictograph.
const OTHER = "\u00a4";
const LONG_OTHER = "\u{1d100}";

/**
 * The word boundaries of UAX #29's default rules as offsets, from 0 to the length inclusive;
 * none for an empty text. `Intl.Segmenter` follows the same rules except that it looks
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese words up: those characters stand in as
 * characters of their rule class before it sees them.
 *
 * As in Python's regex module, marks and invisible characters at the very start hold on to
 * what follows, and an apostrophe to a vowel. Not followed is that it breaks after the
 * apostrophe or point inside a word where a combining mark precedes that.
 */
export function wordBoundaries(text: string): number[] {
  if (text === "") return [];
  const boundaries = Array.from(segmenter().segment(standIn(text)), ({ index }) => index);
  boundaries.push(text.length);
  const invisible = IGNORED_AT_START.exec(text)?.[0].length ?? 0;
  const inKatakana = KATAKANA.test(text);
  const holds = (at: number): boolean => at <= invisible || elides(text, at) || (inKatakana && insideKatakana(text, at));
  return boundaries.filter((at) => at === 0 || at === text.length || !holds(at));
}

let made: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  return (made ??= new Intl.Segmenter("en", { granularity: "word" }));
}

function standIn(text: string): string {
  const other = (character: string): string => (character.length === 1 ? OTHER : LONG_OTHER);
  return text.replace(LETTER, "a").replace(FROM_DICTIONARY, other).replace(EVERY_KATAKANA, other);
}

function elides(text: string, at: number): boolean {
  return APOSTROPHE.test(text.charAt(at - 1)) && VOWEL.test(text.charAt(at));
}

/** Katakana hold together with each other and with connectors, and with nothing else. `at` is inside the text. */
function insideKatakana(text: string, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at)!);
  const before = Array.from(text.slice(0, at)).findLast((character) => !IGNORED.test(character)) ?? "";
  if (KATAKANA.test(before)) return KATAKANA.test(next) || CONNECTOR.test(next);
  return CONNECTOR.test(before) && KATAKANA.test(next);
}
