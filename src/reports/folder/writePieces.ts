import { outputError, stopIfAborted } from "./outputErrors.js";
import { createPieceFile } from "./pieceFile.js";

/** Text in pieces of any length. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

// In UTF-16 code units. Larger writes gain nothing; smaller ones cost system calls.
export const CHUNK_LENGTH = 64 * 1024;

/**
 * Writes pieces, as UTF-8, to a file that must not exist yet, and returns the SHA-256 of its
 * bytes in hexadecimal. One write is under way at a time, so memory stays at one chunk.
 * A file that couldn't be finished stays behind for the caller to remove. Errors name it by
 * `shownAs`, since nobody knows temporary names.
 *
 * @throws LockstepError `interrupted` or `output-failed`; errors of `pieces` pass through
 */
export async function writePieces(path: string, pieces: Pieces, signal?: AbortSignal, shownAs = path): Promise<string> {
  stopIfAborted(signal);
  const file = await createPieceFile(path, shownAs);
  try {
    for await (const chunk of chunksOf(pieces)) {
      stopIfAborted(signal);
      await file.write(chunk);
    }
    stopIfAborted(signal);
  } catch (error) {
    await file.abandon();
    // A source of pieces that reads files may fail as files do.
    throw outputError(error, shownAs);
  }
  return file.finish();
}

function chunksOf(pieces: Pieces): AsyncIterable<string> | Iterable<string> {
  // Apart, because awaiting every line of a file that is there already takes longer than writing it.
  return Symbol.asyncIterator in pieces ? asyncChunks(pieces) : chunks(pieces);
}

function* chunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    const end = wholeLength(chunk);
    yield chunk.slice(0, end);
    chunk = chunk.slice(end);
  }
  if (chunk !== "") yield chunk;
}

async function* asyncChunks(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let chunk = "";
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    const end = wholeLength(chunk);
    yield chunk.slice(0, end);
    chunk = chunk.slice(end);
  }
  if (chunk !== "") yield chunk;
}

/** Up to where text can be encoded by itself: a surrogate pair may be split between pieces. */
export function wholeLength(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
