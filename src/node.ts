import { read, type Reading, type ReadOptions } from "./adapters/index.js";
import { openInputs } from "./adapters/reading/files.js";

export { threads } from "./engines/index.js";
export { readPrediction } from "./evaluate/folder/readPrediction.js";
export { readTruthFile } from "./evaluate/folder/readTruthFile.js";
export { checkOutput } from "./reports/folder/checkOutput.js";
export { writeOutputs, writeRun, type OutputFile, type WriteOutputsOptions, type WriteRunOptions } from "./reports/folder/writeRun.js";
export { openInputs };

/**
 * Reads files: `read` on what {@link openInputs} finds under the paths (files, globs, `-` for standard input).
 * @throws LockstepError `input-missing`, `input-is-directory`, `input-empty`, `setting-unknown`, `setting-invalid`;
 * taking the batches throws what `read` names
 */
export async function readFiles(paths: string | readonly string[], options?: ReadOptions): Promise<Reading> {
  return read(await openInputs(typeof paths === "string" ? [paths] : paths), options);
}
