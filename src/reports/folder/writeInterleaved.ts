import { stopIfAborted } from "./outputErrors.js";
import { createPieceFile, type PieceFile } from "./pieceFile.js";
import { CHUNK_LENGTH, wholeLength } from "./writePieces.js";

/** A piece of text and the number of the file that it belongs to. */
export type InterleavedPiece = readonly [file: number, text: string];

/**
 * `writePieces` for several files whose pieces come in one pass. Returns the SHA-256 of each file. Memory stays at one
 * chunk per file. Files that couldn't be finished stay behind for the caller to remove.
 *
 * @throws LockstepError `interrupted` or `output-failed`; errors of `pieces` pass through
 */
export async function writeInterleaved(
  paths: readonly { readonly path: string; readonly shownAs: string }[],
  pieces: Iterable<InterleavedPiece>,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  stopIfAborted(signal);
  const files: PieceFile[] = [];
  try {
    for (const { path, shownAs } of paths) files.push(await createPieceFile(path, shownAs));
    const chunks = paths.map(() => "");
    for (const [i, text] of pieces) {
      const chunk = (chunks[i] += text);
      if (chunk.length < CHUNK_LENGTH) continue;
      stopIfAborted(signal);
      const end = wholeLength(chunk);
      chunks[i] = chunk.slice(end);
      await files[i]!.write(chunk.slice(0, end));
    }
    for (const [i, chunk] of chunks.entries()) if (chunk !== "") await files[i]!.write(chunk);
    stopIfAborted(signal);
  } catch (error) {
    for (const file of files) await file.abandon();
    throw error;
  }
  const hashes: string[] = [];
  for (const file of files) hashes.push(await file.finish());
  return hashes;
}
