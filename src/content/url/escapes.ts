/**
 * Percent-encoding in one form (RFC 3986, section 6.2.2): unreserved characters and those that browsers
 * and forms encode or don't as they please are decoded, all others encoded in upper case.
 * What separates parts (`/` in a path, `&`, `=`, `+` and `#` in parameters) and the percent sign itself
 * stay encoded. A `%` that begins no escape is encoded, so that a second pass finds nothing to do.
 * Each character is looked at once.
 */
export function normalisePath(path: string): string {
  return NEEDS_PATH.test(path) ? path.replace(PATH_TOKENS, (token) => normalisedToken(token, IN_PATH)) : path;
}

/** As {@link normalisePath} for the name or value of a parameter, in which `+` means a space. */
export function normaliseParameter(text: string): string {
  return NEEDS_PARAMETER.test(text) ? text.replace(PARAMETER_TOKENS, (token) => normalisedToken(token, IN_PARAMETER)) : text;
}

/** The text that an escaped one stands for; as it is where it can't be decoded. */
export function unescaped(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const NEEDS_PATH = /[%"<>[\\\]^`{|}]/;
const NEEDS_PARAMETER = /[%+"'<>[\\\]^`{|}]/;
const PATH_TOKENS = /%[0-9a-f]{2}|[%"<>[\\\]^`{|}]/gi;
const PARAMETER_TOKENS = /%[0-9a-f]{2}|[%+"'<>[\\\]^`{|}]/gi;
const IN_PATH = decodable("!$'()*,:@");
// The URL standard encodes the apostrophe in a query again.
const IN_PARAMETER = decodable("!$()*,:@/?");

/** 1 for each character code that is decoded. */
function decodable(extra: string): Uint8Array {
  const codes = new Uint8Array(256);
  for (const character of `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~${extra}`) codes[character.charCodeAt(0)] = 1;
  return codes;
}

function normalisedToken(token: string, decoded: Uint8Array): string {
  if (token === "+") return "%20";
  if (token.length === 1) return `%${token.charCodeAt(0).toString(16).toUpperCase()}`;
  const code = parseInt(token.slice(1), 16);
  return decoded[code] === 1 ? String.fromCharCode(code) : token.toUpperCase();
}
