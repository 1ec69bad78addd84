import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The text of an input in pieces that never split a character, byte-order mark removed.
 * @throws LockstepError `input-encoding` where bytes aren't UTF-8.
 */
export async function* utf8Pieces(input: Input): AsyncGenerator<string> {
  let pending: Uint8Array | undefined;
  let offset = 0;
  let first = true;
  for await (const chunk of input.bytes()) {
    const bytes = pending ? joined(pending, chunk) : chunk;
    const whole = bytes.length - unfinishedTail(bytes);
    pending = whole < bytes.length ? bytes.subarray(whole) : undefined;
    if (whole === 0) continue;
    let text = decodeUtf8(whole < bytes.length ? bytes.subarray(0, whole) : bytes, input.name, offset);
    offset += whole;
    if (first && text.charCodeAt(0) === BYTE_ORDER_MARK) text = text.slice(1);
    first = false;
    if (text !== "") yield text;
  }
  if (pending) decodeUtf8(pending, input.name, offset);
}

/** As text, byte-order mark removed, or undefined if `head`, cut anywhere, isn't the beginning of UTF-8. */
export function utf8Head(head: Uint8Array): string | undefined {
  try {
    const text = strict.decode(head.subarray(0, head.length - unfinishedTail(head)));
    return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}

/** What to do about a file that isn't UTF-8. `at` says where that was seen. */
export function wrongEncoding(name: string, head: Uint8Array, at: string, cause?: unknown): LockstepError {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const from = utf16 ? "UTF-16" : "LATIN1";
  return new LockstepError(
    "input-encoding",
    `${name} is not UTF-8 (${utf16 ? "it begins like UTF-16" : at}). Convert it first, for example: iconv -f ${from} -t UTF-8 in > out`,
    { cause },
  );
}

// ignoreBOM keeps the mark, since a later piece may begin with the same character as text.
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array, name: string, offset: number): string {
  try {
    return strict.decode(bytes);
  } catch (cause) {
    throw wrongEncoding(name, offset === 0 ? bytes : bytes.subarray(0, 0), `between bytes ${offset} and ${offset + bytes.length}`, cause);
  }
}

/** Bytes at the end that begin a character without finishing it: 0 to 3. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    // Bytes from 0xf8 on begin nothing: they are for the decoder to refuse.
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf8 ? 4 : 0;
    return length > back ? back : 0;
  }
  return 0;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
