import type { AdapterContext } from "../../model/adapter.js";
import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";
import { utf8Pieces } from "./utf8.js";

/** Consecutive lines without their line ends; the first of them is number `firstLine`, counted from 1. */
export interface LineBatch {
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/**
 * Lines of a text input, ended by LF or CRLF, in batches as large as the input's chunks.
 * @throws LockstepError `line-too-long`, `input-encoding`, `interrupted`
 */
export async function* lineBatches(input: Input, context: AdapterContext): AsyncGenerator<LineBatch> {
  let firstLine = 1;
  let rest = "";
  for await (const piece of utf8Pieces(input)) {
    stopIfAborted(context.signal);
    const lines: string[] = [];
    let start = 0;
    for (let end = piece.indexOf("\n"); end !== -1; end = piece.indexOf("\n", start)) {
      const line = start === 0 ? rest + piece.slice(0, end) : piece.slice(start, end);
      if (line.length > context.lineLengthMax) throw lineTooLong(input.name, firstLine + lines.length, context.lineLengthMax);
      lines.push(line.endsWith("\r") ? line.slice(0, -1) : line);
      start = end + 1;
    }
    rest = start === 0 ? rest + piece : piece.slice(start);
    if (rest.length > context.lineLengthMax) throw lineTooLong(input.name, firstLine + lines.length, context.lineLengthMax);
    if (lines.length > 0) yield { firstLine, lines };
    firstLine += lines.length;
  }
  if (rest !== "") yield { firstLine, lines: [rest.endsWith("\r") ? rest.slice(0, -1) : rest] };
}

/** The error for a line or record that would not fit into memory. */
export function lineTooLong(name: string, line: number, lengthMax: number): LockstepError {
  return new LockstepError(
    "line-too-long",
    `${name}, line ${line} is longer than lineLengthMax (${lengthMax} characters). ` +
      "Is it a JSON array read as lines, or a quote that never closes? Set format, or raise lineLengthMax.",
  );
}

/** @throws LockstepError `interrupted` once the signal has fired */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LockstepError("interrupted", "Reading was interrupted.", { cause: signal.reason });
}
