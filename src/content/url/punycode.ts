/** The parameters of RFC 3492, section 5. */
const BASE = 36;
const THRESHOLD_MIN = 1;
const THRESHOLD_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const BIAS_START = 72;
const CODE_POINT_START = 128;
const CODE_POINT_MAX = 0x10ffff;

const PREFIX = "xn--";

/**
 * Whether every label in Punycode of a host is what its Unicode form is converted to. The URL standard lets parsers
 * take such labels as they are, and they differ: Node 20 refuses `xn--` and `xn--a`, Node 24 doesn't.
 * @param host in lower case and ASCII, no longer than hosts are
 */
export function isConvertedHost(host: string): boolean {
  const labels: string[] = [];
  for (const label of host.split(".")) {
    const decoded = label.startsWith(PREFIX) ? decodePunycode(label.slice(PREFIX.length)) : label;
    if (decoded === undefined) return false;
    labels.push(decoded);
  }
  try {
    return new URL(`http://${labels.join(".")}/`).hostname === host;
  } catch {
    return false;
  }
}

/** Decodes what stands behind `xn--` in a label (RFC 3492, section 6.2); undefined where it can't be decoded. */
export function decodePunycode(encoded: string): string | undefined {
  const delimiter = encoded.lastIndexOf("-");
  const points = Array.from(encoded.slice(0, Math.max(delimiter, 0)), (letter) => letter.charCodeAt(0));
  let code = CODE_POINT_START;
  let position = 0;
  let bias = BIAS_START;
  for (let at = delimiter > 0 ? delimiter + 1 : 0; at < encoded.length; ) {
    const before = position;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit === undefined) return undefined;
      position += digit * weight;
      const threshold = k <= bias ? THRESHOLD_MIN : Math.min(k - bias, THRESHOLD_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapt(position - before, length, before === 0);
    code += Math.floor(position / length);
    position %= length;
    // Also where numbers grew beyond what they hold exactly.
    if (!(code <= CODE_POINT_MAX)) return undefined;
    points.splice(position++, 0, code);
  }
  return String.fromCodePoint(...points);
}

/** Undefined behind the end, too: a number that is cut off. */
function digitOf(letter: number): number | undefined {
  if (letter >= 97 && letter <= 122) return letter - 97;
  return letter >= 48 && letter <= 57 ? letter - 22 : undefined;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - THRESHOLD_MIN) * THRESHOLD_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - THRESHOLD_MIN));
  return k + Math.floor(((BASE - THRESHOLD_MIN + 1) * rest) / (rest + SKEW));
}
