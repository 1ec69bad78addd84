const WORD = /^[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** ASCII letter, digit or underscore, given as a UTF-16 code unit. */
export function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95;
}

/**
 * Whether a letter, mark, number (of any script) or underscore begins at index `at`.
 * Emoji variation selectors and the keycap sign are marks to Unicode, but not parts of words.
 */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiWord(code);
  if (at >= text.length || code === 0xfe0e || code === 0xfe0f || code === 0x20e3) return false;
  return WORD.test(characterAt(text, at));
}

/** The same as {@link isWordAt} for the character that ends just before index `at`. */
export function isWordBefore(text: string, at: number): boolean {
  return at > 0 && isWordAt(text, startOfCharacterBefore(text, at));
}

/**
 * Whether the character at `at` is of a script that is written without spaces, or whose
 * particles cling to Latin words (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese):
 * there, a letter next to a name or link doesn't belong to it.
 */
export function isUnspacedAt(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0xe00 && UNSPACED.test(characterAt(text, at));
}

/** The same as {@link isUnspacedAt} for the character that ends just before index `at`. */
export function isUnspacedBefore(text: string, at: number): boolean {
  return at > 0 && isUnspacedAt(text, startOfCharacterBefore(text, at));
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function startOfCharacterBefore(text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  const pair = last >= 0xdc00 && last <= 0xdfff && at > 1 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800;
  return pair ? at - 2 : at - 1;
}
