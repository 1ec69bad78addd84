/**
 * One form for texts that differ only in case or in compatible characters (full-width letters, ligatures):
 * NFKC, then lower case by Unicode's own mapping, whatever the locale.
 */
export function foldCase(text: string): string {
  let upper = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128) return text.normalize("NFKC").toLowerCase();
    upper ||= code >= 65 && code <= 90;
  }
  return upper ? text.toLowerCase() : text;
}
