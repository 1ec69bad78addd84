import { isAsciiWord, isUnspacedBefore, isWordBefore } from "./characters.js";
import { handleRule, isAt, readHandle } from "./handle.js";
import { readUrl, urlPrefix } from "./urlSpan.js";

export type TokenKind = "url" | "hashtag" | "mention";

/**
 * Receives one link, tag or mention: `text.slice(start, end)` without its # or @.
 * `cut` says that an ellipsis put there by the platform swallowed its end.
 */
export type OnToken = (kind: TokenKind, start: number, end: number, cut: boolean) => void;

// Twitter's own list of signs that join words within a tag: joiners, middle dots, Hebrew and Tibetan marks.
const TAG_END = /[^\p{L}\p{M}\p{N}_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7]|[\ufe0e\ufe0f\u20e3]/gu;
const JOINS_AT_END = /[\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7]/;
const LETTER = /\p{L}/u;

/**
 * Walks through a text once, from left to right, and reports its links, hashtags and mentions in order.
 * Nothing is looked for inside a link. Time is linear in the length of the text.
 */
export function findTokens(text: string, platform: string, onToken: OnToken): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    switch (text.charCodeAt(at)) {
      case 35: // #
      case 0xff03: // full-width
        at = readHashtag(text, at, platform, onToken);
        break;
      case 64: // @
      case 0xff20: // full-width
        at = readMention(text, at, platform, onToken);
        break;
      case 72: // H
      case 104:
      case 87: // W
      case 119:
        at = readLink(text, at, onToken);
        break;
      default:
        at++;
    }
  }
}

function readLink(text: string, at: number, onToken: OnToken): number {
  const prefix = urlPrefix(text, at);
  if (prefix === 0) return at + 1;
  const { end, next } = readUrl(text, at + prefix);
  if (end !== undefined) onToken("url", at, end, text.charCodeAt(end) === 0x2026);
  return next;
}

/**
 * A tag doesn't begin inside a word or in an HTML entity (`&#39;`) and has at least one letter.
 * Tags glued together (`#one#two`) are tags each, except where the platform says otherwise:
 * X links none of them, on Weibo the second # closes the tag.
 */
function readHashtag(text: string, at: number, platform: string, onToken: OnToken): number {
  if (isWordBefore(text, at) || text.charCodeAt(at - 1) === 38) return at + 1;
  const glued = gluedTags(platform);
  let sign = at;
  for (;;) {
    const start = sign + 1;
    const next = endOfTag(text, start);
    let end = next;
    while (end > start && JOINS_AT_END.test(text.charAt(end - 1))) end--;
    if (end === start || JOINS_AT_END.test(text.charAt(start)) || !hasLetter(text, start, end)) return Math.max(next, start);
    const follows = text.charCodeAt(next);
    const another = follows === 35 || follows === 0xff03;
    if (!another || glued !== "none") onToken("hashtag", start, end, isCutOff(text, end));
    if (!another) return next;
    if (glued !== "each") return next + 1;
    sign = next;
  }
}

/** Which tags of `#one#two` count. */
function gluedTags(platform: string): "none" | "first" | "each" {
  switch (platform.toLowerCase()) {
    case "x":
    case "twitter":
      return "none";
    case "weibo":
      return "first";
    default:
      return "each";
  }
}

function endOfTag(text: string, start: number): number {
  let at = start;
  while (isAsciiWord(text.charCodeAt(at))) at++;
  if (at === text.length || text.charCodeAt(at) < 128) return at;
  TAG_END.lastIndex = at;
  return TAG_END.exec(text)?.index ?? text.length;
}

function hasLetter(text: string, start: number, end: number): boolean {
  const lower = text.charCodeAt(start) | 32;
  return (lower >= 97 && lower <= 122) || LETTER.test(text.slice(start, end));
}

/** A mention doesn't begin inside a word or e-mail address; Chinese and its like put no space before it. */
function readMention(text: string, at: number, platform: string, onToken: OnToken): number {
  if ((isWordBefore(text, at) && !isUnspacedBefore(text, at)) || isAt(text.charCodeAt(at - 1))) return at + 1;
  const { end, next } = readHandle(text, at + 1, handleRule(platform));
  if (end !== undefined) onToken("mention", at + 1, end, isCutOff(text, end));
  return next;
}

/** Platforms that shorten a text end it with an ellipsis, at times with a link to the whole behind it. */
function isCutOff(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x2026 && (end + 1 === text.length || text.startsWith(" http", end + 1));
}
