import { asciiLookAlike } from "../confusables.js";

/**
 * What was done to a handle or name on the way to its skeleton:
 * - `form`: full-width and other compatible forms, accents, invisible signs and piled-up marks (zalgo)
 * - `alphabet`: letters of other alphabets that look like Latin ones (UTS 39)
 * - `case`
 * - `digits`: digits and signs that stand for letters (0 o, 1 l, 3 e, 4 a, 5 s, 7 t, 8 b, $ s, @ a), where a letter follows
 * - `separators`: everything that is neither letter nor digit
 * - `strokes`: i and l as one, rn as m, vv as w
 * - `repeats`: a letter typed several times
 */
export type HandleStepName = "form" | "alphabet" | "case" | "digits" | "separators" | "strokes" | "repeats";

export interface HandleStep {
  readonly step: HandleStepName;
  /** The whole before and after, cut to 200 characters. */
  readonly from: string;
  readonly to: string;
}

export interface HandleSkeleton {
  /** Equal for handles that readers take for each other; empty if no letter or digit is left. */
  readonly key: string;
  readonly steps: readonly HandleStep[];
}

const SHOWN_MAX = 200;

const STEPS: readonly { readonly step: HandleStepName; readonly apply: (text: string) => string }[] = [
  { step: "form", apply: plainForm },
  { step: "alphabet", apply: inLatin },
  { step: "case", apply: (text) => text.toLowerCase() },
  { step: "digits", apply: digitsAsLetters },
  { step: "separators", apply: (text) => (/^[a-z0-9]*$/.test(text) ? text : text.replace(/[^\p{L}\p{N}\p{M}]/gu, "")) },
  { step: "strokes", apply: (text) => text.replace(/rn|vv|i/g, (strokes) => (strokes === "rn" ? "m" : strokes === "vv" ? "w" : "l")) },
  { step: "repeats", apply: (text) => text.replace(/([^\d])\1+/gu, "$1") },
];

/**
 * What is left of a handle or display name once everything is taken away that an impersonator changes without a reader
 * noticing; see {@link HandleStepName}. Numbers at the end stay, since `anna1` and `anna2` are two accounts: see `groupHandles`.
 * A skeleton is a question, not an answer: `mail` and `mall` have one, too. Time is linear in the length.
 */
export function handleSkeleton(handle: string): HandleSkeleton {
  const steps: HandleStep[] = [];
  let text = withoutAt(handle);
  for (const { step, apply } of STEPS) {
    const next = apply(text);
    if (next !== text) steps.push({ step, from: text.slice(0, SHOWN_MAX), to: next.slice(0, SHOWN_MAX) });
    text = next;
  }
  return { key: text, steps };
}

/** The key of {@link handleSkeleton} alone. */
export function handleKey(handle: string): string {
  let text = withoutAt(handle);
  for (const { apply } of STEPS) text = apply(text);
  return text;
}

/** Splits a skeleton into what comes before the number at its end, and that number's digits. */
export function splitNumber(key: string): { readonly stem: string; readonly digits: string } {
  let at = key.length;
  while (at > 0 && isDigit(key.charCodeAt(at - 1))) at--;
  return { stem: key.slice(0, at), digits: key.slice(at) };
}

function withoutAt(handle: string): string {
  return handle.startsWith("@") ? handle.slice(1) : handle;
}

const ASCII = /^[\x20-\x7e]*$/;
/** Accents and piled-up marks, marks that nobody has to write, and what can't be seen. Vowel signs of Indic scripts stay. */
const MARKS = /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]|[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu;

function plainForm(text: string): string {
  return ASCII.test(text) ? text : text.normalize("NFKD").replace(MARKS, "").normalize("NFC");
}

function inLatin(text: string): string {
  return ASCII.test(text) ? text : text.replace(/[^\x20-\x7e]/gu, (character) => asciiLookAlike(character) ?? character);
}

const LETTER_OF: Readonly<Record<string, string>> = { 0: "o", 1: "l", 3: "e", 4: "a", 5: "s", 7: "t", 8: "b", $: "s", "@": "a", "!": "l", "|": "l" };
/** Longer runs are years and numbers. */
const DIGITS_AS_LETTERS_MAX = 2;

function digitsAsLetters(text: string): string {
  if (!/[0-9$@!|]/.test(text)) return text;
  return text.replace(/[0-9$@!|]+/g, (run, at: number) => {
    const next = text.charCodeAt(at + run.length);
    const spells = run.length <= DIGITS_AS_LETTERS_MAX && next > 32 && (next > 127 || ((next | 32) >= 97 && (next | 32) <= 122));
    return spells ? [...run].map((sign) => LETTER_OF[sign] ?? sign).join("") : run;
  });
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
