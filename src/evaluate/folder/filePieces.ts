import { createReadStream } from "node:fs";
import { LockstepError } from "../../model/errors.js";

const CHUNK_BYTES = 2 ** 20;

/**
 * The text of a UTF-8 file or pipe, piece by piece.
 * @throws LockstepError `input-missing`, `input-is-directory`; `interrupted` once the signal fires, even while a pipe has nothing to give
 */
export async function* filePieces(path: string, signal?: AbortSignal): AsyncGenerator<string> {
  const interrupted = onAbort(signal);
  const stream = createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK_BYTES });
  const pieces = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([interrupted.rejection, pieces.next().catch((cause: unknown) => Promise.reject(unreadable(path, cause)))]);
      if (next.done) return;
      yield next.value as string;
    }
  } finally {
    interrupted.forget();
    // Not awaited: a read of an idle pipe never ends.
    stream.destroy();
  }
}

function onAbort(signal: AbortSignal | undefined): { readonly rejection: Promise<never>; forget(): void } {
  let stop: () => void = () => undefined;
  const rejection = new Promise<never>((_, reject) => {
    stop = () => reject(new LockstepError("interrupted", "Reading was interrupted.", { cause: signal?.reason }));
  });
  // Without a race going on nobody would hear of it.
  rejection.catch(() => undefined);
  if (signal?.aborted) stop();
  else signal?.addEventListener("abort", stop);
  return { rejection, forget: () => signal?.removeEventListener("abort", stop) };
}

function unreadable(path: string, cause: unknown): LockstepError {
  if (cause instanceof Error && "code" in cause && cause.code === "EISDIR") {
    return new LockstepError("input-is-directory", `"${path}" is a folder. Name a file.`, { cause });
  }
  return new LockstepError("input-missing", `There is no readable file "${path}". Check the path.`, { cause });
}
