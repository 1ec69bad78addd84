import { basename, dirname, join, resolve } from "node:path";
import { checkOutputFile } from "./checkOutput.js";
import { moveIntoPlace } from "./moveIntoPlace.js";
import { withTemporaryFolder } from "./temporaryFolder.js";
import { writePieces, type Pieces } from "./writePieces.js";

export interface WriteFileOptions {
  /** Replace a regular file that is there already. Default false. */
  readonly force?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes one file so that it is either whole under its name or not there at all; missing
 * folders are made. For files outside a folder of results, such as an edge list.
 * Returns the path.
 *
 * @throws LockstepError `output-exists` if a file is there and `force` isn't set, or if it is
 * no regular file; `output-failed`; `interrupted`. Errors of `pieces` pass through.
 */
export async function writeFileAtomically(path: string, pieces: Pieces, options: WriteFileOptions = {}): Promise<string> {
  const { force = false, signal } = options;
  await checkOutputFile(path, force);
  await withTemporaryFolder(dirname(resolve(path)), async (temporary) => {
    const file = join(temporary, basename(path));
    await writePieces(file, pieces, signal, path);
    // Again, because writing may have taken minutes.
    await checkOutputFile(path, force);
    await moveIntoPlace(file, path, force);
  });
  return path;
}
