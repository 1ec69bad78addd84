import { withoutAccentPiles } from "./canonicalText/accentPiles.js";
import { withoutAddresses, withoutEntities } from "./canonicalText/addresses.js";
import type { NoteChange, TextChangeKind } from "./canonicalText/change.js";
import { unmixScripts } from "./canonicalText/mixedScripts.js";
import { plainSigns } from "./canonicalText/plainSigns.js";
import { foldCase } from "./foldCase.js";

/** One kind of change on the way from a text as written to its canonical form. */
export interface TextStep {
  readonly step: TextChangeKind;
  /** What was changed, and into what; "" where it went. In order of appearance, each once, at most 20. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/** The form in which texts are compared, and how it came about. */
export interface CanonicalText {
  /** Equal for texts that say the same letter for letter; "" if no word is left. */
  readonly key: string;
  readonly steps: readonly TextStep[];
}

/** Changes shown of one kind. */
const CHANGES_MAX = 20;

/**
 * The key of {@link canonicalText} alone, at several times its speed. Time is linear in the length of the text.
 */
export function canonicalTextKey(text: string): string {
  return canonicalise(text);
}

/**
 * The form in which two texts are compared letter for letter, with each transformation recorded:
 * links, mentions, "RT @user:" and "via @user" go; words that mix look-alike alphabets are written in one of them
 * (UTS 39); NFKC; lower case; signs, emoji and white space become single spaces between words; invisible signs and
 * optional marks go; letters and digits that writers exchange have one form. Hashtags stay, without their #: they are
 * part of the message. Boilerplate is a matter of many texts: see `groupTexts`.
 */
export function canonicalText(text: string): CanonicalText {
  const steps = new Map<TextChangeKind, Map<string, string>>();
  const key = canonicalise(text, (kind, from, to) => {
    let changes = steps.get(kind);
    if (!changes) steps.set(kind, (changes = new Map<string, string>()));
    if (changes.size < CHANGES_MAX && !changes.has(from)) changes.set(from, to);
  });
  return { key, steps: [...steps].map(([step, changes]) => ({ step, changes: [...changes].map(([from, to]) => ({ from, to })) })) };
}

function canonicalise(text: string, note?: NoteChange): string {
  const bare = withoutAddresses(withoutEntities(text, note), note);
  const unmixed = unmixScripts(withoutAccentPiles(bare, note), note);
  if (note) noteFolding(unmixed, note);
  return plainSigns(foldCase(unmixed), note);
}

function noteFolding(text: string, note: NoteChange): void {
  for (const word of text.split(/\s+/)) {
    const compatible = word.normalize("NFKC");
    if (compatible !== word) note("compatible form", word, compatible);
    const lower = compatible.toLowerCase();
    if (lower !== compatible) note("case", compatible, lower);
  }
}
