import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";
import { compressionOf, decompress, type Compression } from "./decompress.js";

const HEAD_BYTES = 2 ** 16;
const MAGIC_BYTES = 4;

/** An input whose beginning has been looked at. */
export interface OpenedInput {
  /** Decompressed; its bytes can be taken once. */
  readonly input: Input;
  readonly compression: Compression;
  /** Up to 64 KiB from the start, decompressed; more if the first chunk was larger. */
  readonly head: Uint8Array;
  /** Stored bytes taken so far. */
  bytesDone(): number;
  /** Lets go of the source, whether or not it was read to its end. */
  close(): void;
}

/**
 * Starts reading: finds the compression and the first bytes of the content.
 * @throws LockstepError `input-empty`, `input-truncated`, `interrupted`
 */
export async function openInput(input: Input, signal: AbortSignal | undefined): Promise<OpenedInput> {
  let done = 0;
  const source = input.bytes()[Symbol.asyncIterator]();
  const stored = stoppable(source, signal, (bytes) => (done += bytes));
  // Not awaited: a source that waits for data, such as a terminal, would never answer.
  const close = (): void => void source.return?.().catch(() => undefined);
  try {
    const magic = await pull(stored, MAGIC_BYTES);
    const compression = compressionOf(magic);
    const content = decompress(chained(magic, stored), compression, input)[Symbol.asyncIterator]();
    const head = await pull(content, HEAD_BYTES);
    if (head.length === 0) {
      throw new LockstepError("input-empty", `${input.name} is empty. Check how it was exported.`);
    }
    const { slice, passingBytes } = input;
    const countedSlice = slice && ((start: number, end: number) => {
      done += end - start;
      return slice.call(input, start, end);
    });
    const countedBytes = passingBytes && (() => {
      done = 0;
      return stoppable(passingBytes.call(input)[Symbol.asyncIterator](), signal, (bytes) => (done += bytes));
    });
    return {
      input: {
        name: input.name,
        size: compression === "none" ? input.size : undefined,
        bytes: () => chained(head, content),
        ...(compression === "none" && countedBytes ? { passingBytes: countedBytes } : {}),
        ...(compression === "none" && countedSlice ? { slice: countedSlice } : {}),
      },
      compression,
      head,
      bytesDone: () => Math.min(done, input.size ?? Infinity),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Ends with `interrupted` when the signal fires, even while the source waits. */
async function* stoppable(
  source: AsyncIterator<Uint8Array>,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new LockstepError("interrupted", "Reading was interrupted.", { cause: signal?.reason }));
  });
  // Without a race going on nobody would hear of it.
  stopped.catch(() => undefined);
  if (signal?.aborted) stop?.();
  else if (stop) signal?.addEventListener("abort", stop);
  try {
    for (;;) {
      const next = await Promise.race([stopped, source.next()]);
      if (next.done) return;
      onBytes(next.value.length);
      yield next.value;
    }
  } finally {
    if (stop) signal?.removeEventListener("abort", stop);
  }
}

/** The next chunks as one, at least `length` bytes if there are as many. */
async function pull(chunks: AsyncIterator<Uint8Array>, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  while (total < length) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    total += next.value.length;
  }
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(total);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

async function* chained(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
