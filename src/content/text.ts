import { foldCase } from "./foldCase.js";
import { findTokens } from "./tokens.js";

/**
 * The form in which two texts are compared letter for letter: links and mentions removed
 * (copies are sent with tracking links and to different people), NFKC, lower case, white space
 * collapsed to single spaces and trimmed. Hashtags stay: they are part of the message.
 */
export function normaliseText(text: string): string {
  const folded = foldCase(withoutLinksAndMentions(text)).trim();
  return UNEVEN_SPACE.test(folded) ? folded.replace(/\s+/g, " ") : folded;
}

// White space other than single spaces; most texts have none, and looking is cheaper than replacing.
const UNEVEN_SPACE = /[^\S ]| {2}/;

function withoutLinksAndMentions(text: string): string {
  let kept = "";
  let from = 0;
  // The widest rule for handles: half a handle left standing would make equal texts differ.
  findTokens(text, "mastodon", (kind, start, end) => {
    if (kind === "hashtag") return;
    kept += `${text.slice(from, kind === "mention" ? start - 1 : start)} `;
    from = end;
  });
  return from === 0 ? text : kept + text.slice(from);
}

/** Longest text that is its own id; ids are kept in memory for as long as a run lasts. */
const WHOLE = 120;
const SHOWN = 60;

/**
 * An id for a normalised text, equal for equal texts: the text itself up to 120 UTF-16 units, else its
 * beginning and a 64-bit hash of the whole (among 10 million texts the chance of one collision is 3e-6,
 * and the beginnings would have to agree too).
 */
export function textId(normalised: string): string {
  if (normalised.length <= WHOLE) return normalised;
  return `${normalised.slice(0, SHOWN)}… ${hash64(normalised)}`;
}

/** The two multiplicative lanes and the final mixing of cyrb53, with all 64 bits kept, in hexadecimal. */
function hash64(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
