import { createReadStream } from "node:fs";
import { LockstepError } from "../../model/errors.js";

const CHUNK_BYTES = 2 ** 20;

/**
 * The text of a UTF-8 file, piece by piece.
 * @throws LockstepError `input-missing`, `input-is-directory`, `interrupted`
 */
export async function* filePieces(path: string, signal?: AbortSignal): AsyncGenerator<string> {
  try {
    for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK_BYTES, ...(signal ? { signal } : {}) })) yield piece as string;
  } catch (cause) {
    if (signal?.aborted) throw new LockstepError("interrupted", "Reading was interrupted.", { cause: signal.reason });
    if (cause instanceof Error && "code" in cause && cause.code === "EISDIR") {
      throw new LockstepError("input-is-directory", `"${path}" is a folder. Name a file.`, { cause });
    }
    throw new LockstepError("input-missing", `There is no readable file "${path}". Check the path.`, { cause });
  }
}
