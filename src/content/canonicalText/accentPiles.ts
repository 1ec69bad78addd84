import type { NoteChange } from "./change.js";

/** Three accents on one letter: Vietnamese, the most accented of spellings, has two. */
const PILE = /[\u0300-\u036f]{3,}/;
const PILES = new RegExp(PILE, "g");

/** A text without piles of accents ("zalgo"), of which the lowest would compose with its letter. */
export function withoutAccentPiles(text: string, note?: NoteChange): string {
  if (!PILE.test(text)) return text;
  return text.replace(PILES, (pile) => {
    note?.("mark", pile, "");
    return "";
  });
}
