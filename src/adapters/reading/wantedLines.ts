import type { AdapterContext } from "../../model/adapter.js";
import type { Input } from "../../model/input.js";
import { stopIfAborted } from "./lines.js";

/** Some lines of a text without their line ends, each with its number, counted from 1. */
export interface WantedLines {
  readonly numbers: number[];
  readonly texts: string[];
}

const [LINE_END, RETURN, SPACE, DELETE] = [10, 13, 32, 127];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

// Keeps the mark, as a line may begin with the same character.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The lines that are wanted of those that aren't blank, without making texts of the others: for a second reading of few of them. Whether the bytes
 * are UTF-8 and no line is too long was seen in the first.
 * @throws LockstepError `interrupted`
 */
export async function* wantedLines(input: Input, isWanted: () => boolean, { signal }: Pick<AdapterContext, "signal">): AsyncGenerator<WantedLines> {
  let number = 0;
  let found: WantedLines = { numbers: [], texts: [] };
  // Offsets instead of views: a view for each line would cost more than all the rest.
  const take = (bytes: Uint8Array, start: number, lineEnd: number): void => {
    number++;
    const from = number === 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : start;
    const end = bytes[lineEnd - 1] === RETURN && lineEnd > from ? lineEnd - 1 : lineEnd;
    if (isBlank(bytes, from, end) || !isWanted()) return;
    found.numbers.push(number);
    found.texts.push(decoder.decode(bytes.subarray(from, end)));
  };
  let rest: Uint8Array | undefined;
  for await (const chunk of input.passingBytes?.() ?? input.bytes()) {
    stopIfAborted(signal);
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
      if (rest) {
        const whole = joined(rest, chunk.subarray(0, end));
        take(whole, 0, whole.length);
        rest = undefined;
      } else take(chunk, start, end);
      start = end + 1;
    }
    // A copy: what passes by is overwritten, and some arrays of bytes slice off views.
    if (start < chunk.length) rest = rest ? joined(rest, chunk) : new Uint8Array(chunk.subarray(start));
    if (found.texts.length === 0) continue;
    yield found;
    found = { numbers: [], texts: [] };
  }
  if (rest) take(rest, 0, rest.length);
  if (found.texts.length > 0) yield found;
}

/** Anything but white space of several bytes is told by its first byte. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end) return true;
  const first = bytes[start]!;
  return (first <= SPACE || first >= DELETE) && decoder.decode(bytes.subarray(start, end)).trim() === "";
}

function startsWithMark(bytes: Uint8Array): boolean {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
