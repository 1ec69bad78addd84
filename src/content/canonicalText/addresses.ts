import { isAt } from "../handle.js";
import { findTokens } from "../tokens.js";
import type { NoteChange } from "./change.js";

/**
 * A text without links and mentions, each replaced by a space: copies are sent with tracking
 * links and to different people. "RT @user:" and "via @user" go with their mention.
 */
export function withoutAddresses(text: string, note?: NoteChange): string {
  let kept = "";
  let from = 0;
  // The widest rule for handles: half a handle left standing would make equal texts differ.
  findTokens(text, "mastodon", (kind, start, end) => {
    if (kind === "hashtag") return;
    const sign = kind === "mention" ? start - 1 : start;
    const cut = kind === "mention" ? startOfCredit(text, sign, from) : sign;
    if (cut < sign) note?.("repost prefix", text.slice(cut, end), "");
    else note?.(kind === "url" ? "link" : "mention", text.slice(sign, end), "");
    kept += `${text.slice(from, cut)} `;
    from = end;
  });
  return from === 0 ? text : kept + text.slice(from);
}

/** Where "RT " or "via " before the at sign begins, or the at sign itself. */
function startOfCredit(text: string, sign: number, least: number): number {
  let end = sign;
  while (end > least && text.charCodeAt(end - 1) === 32) end--;
  if (end === sign) return sign;
  const rt = end - 2;
  if (rt >= least && text.slice(rt, end).toLowerCase() === "rt" && isBoundary(text, rt, least)) return rt;
  const via = end - 3;
  if (via >= least && text.slice(via, end).toLowerCase() === "via" && isBoundary(text, via, least)) return via;
  return sign;
}

function isBoundary(text: string, at: number, least: number): boolean {
  if (at === least) return true;
  const before = text.charCodeAt(at - 1);
  return before < 128 && !isAt(before) && !/[a-z0-9_]/i.test(text[at - 1]!);
}

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#0?39|#x27);/gi;
const APOSTROPHES = new Set(["&apos;", "&#39;", "&#039;", "&#x27;"]);

/** HTML's commonest entities, which some exports leave in the text: an apostrophe, else a sign that separates words. */
export function withoutEntities(text: string, note?: NoteChange): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (entity) => {
    const sign = APOSTROPHES.has(entity.toLowerCase()) ? "'" : " ";
    note?.("entity", entity, sign);
    return sign;
  });
}
