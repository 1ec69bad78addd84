import { isAsciiWord, isUnspacedAt, isWordAt } from "./characters.js";

/** Where the web address that begins at `start` ends; `next` is where reading goes on, `end` is undefined if it is none. */
export interface UrlSpan {
  readonly end: number | undefined;
  readonly next: number;
}

/**
 * Length of `http://`, `https://` or `www.` at index `at`, in any case; 0 if none stands there,
 * or if it stands inside a word, a mention, a tag or a host name.
 */
export function urlPrefix(text: string, at: number): number {
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  if (isAsciiWord(before) || before === 64 || before === 0xff20 || before === 35 || before === 0xff03 || before === 36) return 0;
  if ((text.charCodeAt(at) | 32) === 119) {
    if (before === 46 || before === 45 || before === 47) return 0;
    return matches(text, at, "www.") ? 4 : 0;
  }
  if (!matches(text, at, "http")) return 0;
  const colon = (text.charCodeAt(at + 4) | 32) === 115 ? at + 5 : at + 4;
  return matches(text, colon, "://") ? colon + 3 - at : 0;
}

/**
 * Reads the address whose host begins at `hostStart`. A host has to have an inner dot.
 * The address ends before white space, quotes, angle brackets, emoji, the punctuation of any
 * script, and a closing bracket that has no opening one inside; trailing punctuation is left out.
 * A letter of an unspaced script right behind a Latin one ends it (`t.co/abcを見て`),
 * behind a delimiter it belongs to it (`zh.wikipedia.org/wiki/中国`): to cut that one short
 * would tie people who link different pages. No character is looked at twice.
 */
export function readUrl(text: string, hostStart: number): UrlSpan {
  let at = hostStart;
  let dotted = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (at === hostStart) break;
      dotted ||= isWordAt(text, at + 1);
    } else if (code !== 45 && !continues(text, at)) break;
  }
  if (!dotted) return { end: undefined, next: at };
  const next = opensRest(text.charCodeAt(at)) ? endOfRest(text, at) : at;
  return { end: trimmed(text, hostStart, next), next };
}

/** A slash, question mark, number sign, colon (port) or at sign (what came before was a user name). */
function opensRest(code: number): boolean {
  return code === 47 || code === 63 || code === 35 || code === 58 || code === 64;
}

function endOfRest(text: string, start: number): number {
  let round = 0;
  let square = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) round++;
    else if (code === 91) square++;
    else if (code === 41) {
      if (--round < 0) return at;
    } else if (code === 93) {
      if (--square < 0) return at;
    } else if (!continues(text, at) && !isUrlPunctuation(code)) return at;
  }
  return text.length;
}

/** Letters, marks and numbers of any script, underscore, joiners; second halves of surrogate pairs. */
function continues(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiWord(code);
  if (code >= 0xdc00 && code <= 0xdfff) return isWordAt(text, at - 1);
  if (code === 0x200c || code === 0x200d) return true;
  if (!isWordAt(text, at)) return false;
  return !(isUnspacedAt(text, at) && isAsciiWord(text.charCodeAt(at - 1)));
}

/** Visible ASCII but for word characters, both brackets, and " < > \ ^ ` { | }; besides it the en dash of page titles. */
function isUrlPunctuation(code: number): boolean {
  if (code <= 32 || code >= 127) return code === 0x2013;
  return code !== 34 && code !== 60 && code !== 62 && code !== 92 && code !== 94 && code !== 96 && code < 123 || code === 126;
}

function trimmed(text: string, start: number, end: number): number {
  while (end > start && isTrailing(text.charCodeAt(end - 1))) end--;
  return end;
}

/** ! ' ( * , - as in a dangling dash, . : ; ? [ and joiners. A final _ or ~ can be part of an id. */
function isTrailing(code: number): boolean {
  switch (code) {
    case 33: case 39: case 40: case 42: case 44: case 46: case 58: case 59: case 63: case 91:
    case 0x200c: case 0x200d: case 0x2013:
      return true;
    default:
      return false;
  }
}

function matches(text: string, at: number, lowerCase: string): boolean {
  if (at + lowerCase.length > text.length) return false;
  for (let i = 0; i < lowerCase.length; i++) {
    const code = text.charCodeAt(at + i);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== lowerCase.charCodeAt(i)) return false;
  }
  return true;
}
