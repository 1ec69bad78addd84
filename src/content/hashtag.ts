import { unmixScripts } from "./canonicalText/mixedScripts.js";
import { foldCase } from "./foldCase.js";

/**
 * What was done to a hashtag on the way to its key:
 * - `sign`: a leading #, white space, invisible signs
 * - `alphabet`: letters of a second alphabet that look like those of the first (UTS 39), where a word mixes them
 * - `case`: also full-width and other compatible forms
 * - `diacritics`: accents and vowel points
 */
export type HashtagStepName = "sign" | "alphabet" | "case" | "diacritics";

export interface HashtagStep {
  readonly step: HashtagStepName;
  /** The whole tag before and after, cut to 200 characters. */
  readonly from: string;
  readonly to: string;
}

export interface CanonicalHashtag {
  /** Equal for tags that count as one; empty if nothing is left. */
  readonly key: string;
  readonly steps: readonly HashtagStep[];
}

/**
 * Whether tags that differ in accents or vowel points are one. They are two unless asked otherwise: `ano` and `año`, or the
 * words of Vietnamese, are no variants of each other, and platforms count them apart as well.
 */
export type Diacritics = "keep" | "ignore";

const SHOWN_MAX = 200;

/**
 * The form in which two hashtags are compared: case folded, without the leading # that some exports keep, without white space
 * and invisible signs, words of mixed alphabets in one of them; "" if nothing is left.
 */
export function hashtagKey(tag: string, diacritics: Diacritics = "keep"): string {
  return canonicalise(tag, diacritics);
}

/** {@link hashtagKey} with each transformation recorded. */
export function canonicalHashtag(tag: string, diacritics: Diacritics = "keep"): CanonicalHashtag {
  const steps: HashtagStep[] = [];
  const key = canonicalise(tag, diacritics, (step, from, to) => {
    if (from !== to) steps.push({ step, from: from.slice(0, SHOWN_MAX), to: to.slice(0, SHOWN_MAX) });
    return to;
  });
  return { key, steps };
}

type Note = (step: HashtagStepName, from: string, to: string) => string;

const silent: Note = (_, __, to) => to;

function canonicalise(tag: string, diacritics: Diacritics, note: Note = silent): string {
  let text = note("sign", tag, withoutSigns(tag));
  if (!isAscii(text)) text = note("alphabet", text, unmixScripts(text));
  text = note("case", text, foldCase(text));
  return diacritics === "keep" || isAscii(text) ? text : note("diacritics", text, withoutDiacritics(text));
}

const SIGNS = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const ALL_SIGNS = new RegExp(SIGNS, "gu");

function withoutSigns(tag: string): string {
  const bare = tag.startsWith("#") || tag.startsWith("＃") ? tag.slice(1) : tag;
  return SIGNS.test(bare) ? bare.replace(ALL_SIGNS, "") : bare;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Accents of European alphabets, vowel points of Arabic and Hebrew. The voice marks of Japanese and the short sign of й make other letters. */
const ACCENTS = /(и\u0306)|[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+/g;
/** Letters with a stroke don't come apart. */
const STROKED: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ħ: "h", ŧ: "t", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replace(ACCENTS, (_, short: string | undefined) => short ?? "").replace(/[łøđħŧıßæœ]/g, (letter) => STROKED[letter]!).normalize("NFC");
}
