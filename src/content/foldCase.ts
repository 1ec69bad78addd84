/**
 * One form for texts that differ only in case or in compatible characters (full-width letters, ligatures):
 * NFKC, then lower case by Unicode's own mapping, whatever the locale.
 */
export function foldCase(text: string): string {
  let lower = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) lower &&= code < 65 || code > 90;
    else if (isSettled(code)) lower = false;
    else return text.normalize("NFKC").toLowerCase();
  }
  return lower ? text : text.toLowerCase();
}

/**
 * Code units of the common scripts that NFKC leaves as they are, next to whatever other such unit:
 * normalising costs several times as much as the rest of the work on a text.
 */
function isSettled(code: number): boolean {
  if (code < 0x600) return (code >= 0xc0 && code <= 0xff) || (code >= 0x400 && code <= 0x481);
  if (code < 0x3000) return (code >= 0x620 && code <= 0x64a) || code === 0x2013 || code === 0x2014 || (code >= 0x2018 && code <= 0x201d);
  if (code < 0xd800) return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) || isKana(code);
  return false;
}

/** Hiragana and katakana without their combining and spacing voice marks, and the ideographic comma and full stop. */
function isKana(code: number): boolean {
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fe) || code === 0x3001 || code === 0x3002;
}
