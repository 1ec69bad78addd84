import unhomoglyphModule from "unhomoglyph";
import type { NoteChange } from "./change.js";

// The package's types declare an ES module, it is a CommonJS one.
const skeletonOf = unhomoglyphModule as unknown as (text: string) => string;

/**
 * Words that mix look-alike alphabets, as "vоte" with a Cyrillic о, in one alphabet: the letters of the others are
 * replaced by those that look the same (UTS 39, confusables of Unicode 13).
 *
 * Words of one alphabet stay: the Russian "сор" isn't the Latin "cop", and a skeleton of whole texts would write every
 * language in Latin letters and put different words together. Nobody types one word on two keyboards by accident.
 * A word stays too if no alphabet in it has look-alikes for all letters of the others, as in "iPhoneом".
 */
export function unmixScripts(text: string, note?: NoteChange): string {
  if (!mixesScripts(text)) return text;
  return text.normalize("NFKC").replace(WORD, (word) => {
    const unmixed = unmixWord(word);
    if (unmixed !== word) note?.("look-alike letters", word, unmixed);
    return unmixed;
  });
}

const WORD = /[\p{L}\p{M}\p{Cf}]+/gu;

/** Alphabets whose letters are taken for each other's. Latin is the one that look-alikes are listed by. */
const ALPHABETS = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Lisu", "Deseret", "Osage", "Canadian_Aboriginal"] as const;
const IN_ALPHABET = ALPHABETS.map((script) => new RegExp(`\\p{Script=${script}}`, "u"));
const NONE = ALPHABETS.length;

/** Whether a word may mix: letters of Latin, and of another alphabet of the list, or of two others. A cheap look at code units. */
function mixesScripts(text: string): boolean {
  let latin = false;
  let greek = false;
  let cyrillic = false;
  let other = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x370) latin ||= (code | 32) >= 97 && (code < 123 || code >= 0xc0);
    else if (code < 0x400) greek = true;
    else if (code < 0x530) cyrillic = true;
    else if (code >= 0xd800 && code < 0xdc00) other = true;
    else if (code < 0x590 || (code >= 0x13a0 && code < 0x1680) || (code >= 0x2c80 && code < 0x2d00) || (code >= 0xa4d0 && code < 0xa700)) other = true;
    else if ((code >= 0xab70 && code < 0xabc0) || (code >= 0xff00 && code < 0xff60)) other = true;
  }
  return Number(latin) + Number(greek) + Number(cyrillic) + Number(other) > 1;
}

function unmixWord(word: string): string {
  if (!mixesScripts(word)) return word;
  const letters = [...word];
  const scripts = letters.map(alphabetOf);
  const counts = new Map<number, number>();
  for (const script of scripts) if (script !== NONE) counts.set(script, (counts.get(script) ?? 0) + 1);
  if (counts.size < 2) return word;
  // The alphabet with most letters first: an operator swaps few letters, as more would be seen.
  const byCount = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  for (const [target] of byCount) {
    const written = letters.map((letter, i) => (scripts[i] === NONE || scripts[i] === target ? letter : lookAlike(letter, target)));
    if (!written.includes(undefined)) return written.join("");
  }
  return word;
}

const alphabets = new Map<string, number>();

/** Remembered by letter: there are some thousand of them, and testing scripts is slow. */
function alphabetOf(letter: string): number {
  let found = alphabets.get(letter);
  if (found === undefined) {
    found = IN_ALPHABET.findIndex((script) => script.test(letter));
    if (found < 0) found = NONE;
    else alphabets.set(letter, found);
  }
  return found;
}

const lookAlikes: readonly Map<string, string | undefined>[] = ALPHABETS.map(() => new Map<string, string | undefined>());

/** The letter of the target alphabet that looks the same, or undefined. Remembered: looking up a skeleton is slow. */
function lookAlike(letter: string, target: number): string | undefined {
  const known = lookAlikes[target]!;
  if (!known.has(letter)) known.set(letter, writtenIn(target).get(skeletonOf(letter)));
  return known.get(letter);
}

const written = new Map<number, ReadonlyMap<string, string>>();

/** For each skeleton the letter of an alphabet that has it. */
function writtenIn(target: number): ReadonlyMap<string, string> {
  const known = written.get(target);
  if (known) return known;
  const letters = everydayLetters(target);
  const skeletons = skeletonOf(letters.join("\n")).split("\n");
  const bySkeleton = new Map<string, string>();
  letters.forEach((letter, i) => {
    if (!bySkeleton.has(skeletons[i]!)) bySkeleton.set(skeletons[i]!, letter);
  });
  written.set(target, bySkeleton);
  return bySkeleton;
}

/** Where the letters of today's spelling end, by alphabet; phonetic and archaic ones beyond are nobody's. */
const EVERYDAY_ENDS: Readonly<Partial<Record<(typeof ALPHABETS)[number], number>>> = { Latin: 0x180, Cyrillic: 0x460, Greek: 0x3cf };
const LAST_LETTER = 0x10580;

function everydayLetters(target: number): string[] {
  const letters: string[] = [];
  for (let code = 65; code < (EVERYDAY_ENDS[ALPHABETS[target]!] ?? LAST_LETTER); code++) {
    const letter = String.fromCodePoint(code);
    if (IN_ALPHABET[target]!.test(letter) && /\p{L}/u.test(letter) && letter.normalize("NFKC") === letter) letters.push(letter);
  }
  return letters;
}
