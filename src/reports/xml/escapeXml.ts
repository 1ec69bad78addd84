const PLAIN = /^[\w :./-]*$/;
const MARKUP = /[<>&"'\t\n\r]/g;
// Everything outside the Char production of XML 1.0. A document with one of these in it,
// even as a character reference, isn't XML and no parser has to open it. With the u flag
// a lone surrogate is a character of its own.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  // Unescaped, a parser turns these into spaces inside an attribute.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Text for an XML 1.0 attribute or element. Characters that XML can't hold, not even
 * escaped (control characters, lone surrogates, U+FFFE, U+FFFF), become U+FFFD.
 */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(FORBIDDEN, "\uFFFD").replace(MARKUP, (character) => REFERENCES[character]!);
}
