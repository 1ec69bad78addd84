import { readTruth } from "../reading/readTruth.js";
import type { Truth } from "../truth.js";
import { filePieces } from "./filePieces.js";

/**
 * Reads the `truth.jsonl` of a simulated world.
 * @throws LockstepError `input-missing`, `input-is-directory`, `interrupted`, and what `readTruth` names
 */
export async function readTruthFile(path: string, signal?: AbortSignal): Promise<Truth> {
  return readTruth(filePieces(path, signal), path);
}
