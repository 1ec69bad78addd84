import { Decompress } from "fzstd";
import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";
import type { InputSummary } from "../../model/run.js";

export type Compression = InputSummary["compression"];

/** Found by the first bytes, since names lie. */
export function compressionOf(start: Uint8Array): Compression {
  if (start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  const isFrame = start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd;
  const isSkippable = (start[0] ?? 0) >> 4 === 5 && start[1] === 0x2a && start[2] === 0x4d && start[3] === 0x18;
  return isFrame || isSkippable ? "zstd" : "none";
}

/**
 * The bytes that compressed bytes stand for, as a stream.
 * @throws LockstepError `input-truncated` where they end early or are damaged
 */
export function decompress(bytes: AsyncIterable<Uint8Array>, compression: Compression, input: Input): AsyncIterable<Uint8Array> {
  if (compression === "gzip") return gunzip(bytes, input.name);
  return compression === "zstd" ? unzstd(bytes, input.name) : bytes;
}

/** The part of Node's zlib that is used. */
interface NodeZlib {
  createGunzip(): NodeGunzip;
}

interface NodeGunzip extends AsyncIterable<Uint8Array> {
  readonly destroyed: boolean;
  write(chunk: Uint8Array): boolean;
  end(): void;
  destroy(error?: Error): void;
  once(event: "drain" | "close", listener: () => void): void;
}

/**
 * Node's own zlib where there is one: unlike the web's stream it reads files of several members, which are
 * what parallel compressors and appending tools write. Asked for at run time, so that browsers load this module too.
 */
const zlib = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process?.getBuiltinModule?.("node:zlib") as NodeZlib | undefined;

function gunzip(bytes: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  return zlib ? gunzipInNode(bytes, name, zlib.createGunzip()) : gunzipOnTheWeb(bytes, name);
}

async function* gunzipInNode(bytes: AsyncIterable<Uint8Array>, name: string, stream: NodeGunzip): AsyncGenerator<Uint8Array> {
  let sourceFault: { readonly error: unknown } | undefined;
  const feed = async (): Promise<void> => {
    try {
      for await (const chunk of bytes) {
        if (stream.destroyed) return;
        if (!stream.write(chunk)) await new Promise<void>((resolve) => ["drain" as const, "close" as const].forEach((event) => stream.once(event, resolve)));
      }
      stream.end();
    } catch (error) {
      sourceFault = { error };
      stream.destroy(new Error("The source failed."));
    }
  };
  void feed();
  try {
    yield* stream;
  } catch (cause) {
    if (sourceFault) throw sourceFault.error;
    throw damaged(name, "gzip", cause);
  } finally {
    stream.destroy();
  }
}

async function* gunzipOnTheWeb(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  let sourceFault: { readonly error: unknown } | undefined;
  const stored = new ReadableStream<BufferSource>({
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
      } catch (error) {
        sourceFault = { error };
        controller.error(error);
      }
    },
  });
  const reader = stored.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    if (sourceFault) throw sourceFault.error;
    throw damaged(name, "gzip", cause);
  } finally {
    // After a failure there is nothing left to cancel, and a second report of it helps nobody.
    await reader.cancel().catch(() => undefined);
  }
}

async function* unzstd(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const found: Uint8Array[] = [];
  const stream = new Decompress((chunk) => {
    if (chunk.length > 0) found.push(chunk);
  });
  const push = (chunk: Uint8Array, isLast: boolean): void => {
    try {
      stream.push(chunk, isLast);
    } catch (cause) {
      throw damaged(name, "zstd", cause);
    }
  };
  for await (const chunk of bytes) {
    push(chunk, false);
    yield* found.splice(0);
  }
  push(new Uint8Array(0), true);
  yield* found.splice(0);
}

function damaged(name: string, compression: string, cause: unknown): LockstepError {
  return new LockstepError("input-truncated", `${name} is cut off or damaged: its ${compression} stream doesn't end as it should. Fetch it again.`, {
    cause,
  });
}
