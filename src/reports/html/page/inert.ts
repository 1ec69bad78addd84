import { element } from "./element.js";

/** Control, format, private and unassigned characters: they reorder, hide or break what stands around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u;
/** Joiners that scripts and emoji need. */
const JOINERS = new Set(["\u200C", "\u200D"]);
const JOINED = /[^\p{ASCII}]/u;
/** More marks than any script stacks on one letter. */
const MARKS_MAX = 4;
const MARK = /\p{M}/u;

/** Text out of somebody's data in parts: what can be shown as it is, and names of characters that would deceive. */
export function partsOf(text: string, lengthMax: number, keepsLines = false): readonly { readonly text: string; readonly isEscape: boolean }[] {
  const parts: { text: string; isEscape: boolean }[] = [];
  const add = (piece: string, isEscape: boolean): void => {
    const last = parts.at(-1);
    if (last && !last.isEscape && !isEscape) last.text += piece;
    else parts.push({ text: piece, isEscape });
  };
  const characters = Array.from(text.slice(0, lengthMax));
  let marks = 0;
  characters.forEach((character, i) => {
    marks = MARK.test(character) ? marks + 1 : 0;
    if (marks > MARKS_MAX) return;
    const isJoiner = JOINERS.has(character) && JOINED.test(characters[i - 1] ?? "") && JOINED.test(characters[i + 1] ?? "");
    const isLine = character === "\n" && keepsLines;
    if (!UNSEEN.test(character) || isJoiner || isLine) add(character, false);
    else if (character === "\n" || character === "\t" || character === "\r") add(" ", false);
    else add(codeOf(character), true);
  });
  if (text.length > lengthMax) add("…", false);
  return parts;
}

/** As `U+202E`. */
function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

const LENGTH_SHOWN = 300;

/** Somebody's text as plain text, for pictures and labels. */
export function inertText(text: string, lengthMax = LENGTH_SHOWN): string {
  return partsOf(text, lengthMax).map((part) => (part.isEscape ? `[${part.text}]` : part.text)).join("");
}

/** Somebody's text as an element of its own: its direction ends with it. */
export function inert(text: string, lengthMax = LENGTH_SHOWN): HTMLElement {
  return element("bdi", {}, ...inertNodes(text, lengthMax));
}

/** The same without the element around it. */
export function inertNodes(text: string, lengthMax = LENGTH_SHOWN, keepsLines = false): readonly (string | HTMLElement)[] {
  return partsOf(text, lengthMax, keepsLines).map((part) => (part.isEscape ? element("span", { class: "escape" }, part.text) : part.text));
}
