import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../../model/report.js";
import type { Run } from "../../model/run.js";
import { reports as allReports } from "../index.js";
import { checkOutput } from "./checkOutput.js";
import { formatManifest, hashFile, MANIFEST_FILE, readManifest, type Manifest } from "./manifest.js";
import { moveIntoPlace } from "./moveIntoPlace.js";
import { stopIfAborted } from "./outputErrors.js";
import { withTemporaryFolder } from "./temporaryFolder.js";
import { writeInterleaved, type InterleavedPiece } from "./writeInterleaved.js";
import { writePieces, type Pieces } from "./writePieces.js";

/** A file that belongs to a run but isn't made from it, such as its rejected rows. */
export interface OutputFile {
  /** Name in the folder of results. */
  readonly file: string;
  readonly pieces: Pieces;
}

export interface WriteRunOptions {
  /** Default: all of the registry. */
  readonly reports?: readonly Report[];
  /** Written beside the reports, under the same rules. */
  readonly files?: readonly OutputFile[];
  /** Replace the files of an earlier run. Default false. */
  readonly force?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called after each file with the number of files done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Writes a run's reports into the folder `dir`, which is made if it isn't there, and returns
 * their paths. All files are finished under temporary names before the first gets its own, so
 * an error or abort leaves the folder as it was. With `force`, files of an earlier run that
 * this one doesn't write are removed if they are unchanged. `.lockstep.json` in the folder
 * remembers what was written; see {@link checkOutput} for what that protects.
 *
 * @throws LockstepError `output-exists`, `output-failed`, `interrupted`
 */
export async function writeRun(run: Run, dir: string, options: WriteRunOptions = {}): Promise<readonly string[]> {
  const { reports = allReports, files = [], ...rest } = options;
  return writeOutputs(dir, [...reports.map((report) => ({ file: report.file, pieces: report.write(run) })), ...files], rest);
}

export interface WriteOutputsOptions extends Pick<WriteRunOptions, "force" | "signal" | "onProgress"> {
  /** With `force`, what becomes of unchanged files of an earlier run that these don't replace. Default `"remove"`. */
  readonly others?: "remove" | "keep";
}

/** {@link writeRun} for any files: all of them or none, under the same protection. */
export async function writeOutputs(dir: string, outputs: readonly OutputFile[], options: WriteOutputsOptions = {}): Promise<readonly string[]> {
  const { signal, onProgress } = options;
  const names = outputs.map(({ file }) => file);
  return writeFolder(dir, names, options, async (temporary) => {
    const hashes: string[] = [];
    for (const { file, pieces } of outputs) {
      hashes.push(await writePieces(join(temporary, file), pieces, signal, join(dir, file)));
      onProgress?.(hashes.length, outputs.length);
    }
    return hashes;
  });
}

/** {@link writeOutputs} for files whose pieces come in one pass. */
export async function writeInterleavedOutputs(dir: string, names: readonly string[], pieces: Iterable<InterleavedPiece>, options: WriteOutputsOptions = {}): Promise<readonly string[]> {
  return writeFolder(dir, names, options, (temporary) => {
    const paths = names.map((file) => ({ path: join(temporary, file), shownAs: join(dir, file) }));
    return writeInterleaved(paths, pieces, options.signal);
  });
}

/** @param write makes the files in a temporary folder and returns their hashes, in the order of `names` */
async function writeFolder(dir: string, names: readonly string[], options: WriteOutputsOptions, write: (temporary: string) => Promise<readonly string[]>): Promise<readonly string[]> {
  const { force = false, signal, others = "remove" } = options;
  await checkOutput(dir, names, force);
  await withTemporaryFolder(dir, async (temporary) => {
    const hashes = await write(temporary);
    // Again, because writing may have taken minutes.
    await checkOutput(dir, names, force);
    stopIfAborted(signal);
    await publish(dir, temporary, new Map(names.map((file, i) => [file, [hashes[i]!]])), force, others);
  });
  return names.map((name) => join(dir, name));
}

/** Moves finished files to their names. From here on there is no stopping half way: it takes milliseconds. */
async function publish(dir: string, temporary: string, written: Manifest, force: boolean, others: "remove" | "keep"): Promise<void> {
  const before = await readManifest(dir);
  const during = new Map(before);
  for (const [file, hashes] of written) during.set(file, [...(before.get(file) ?? []), ...hashes]);
  await writeManifest(dir, temporary, during);
  for (const file of written.keys()) await moveIntoPlace(join(temporary, file), join(dir, file), force && before.has(file));
  const stale = [...before].filter(([file]) => !written.has(file));
  const kept = force && others === "remove" ? await removeUnchanged(dir, stale) : stale;
  await writeManifest(dir, temporary, new Map([...kept, ...written]));
}

async function writeManifest(dir: string, temporary: string, manifest: Manifest): Promise<void> {
  const file = join(temporary, MANIFEST_FILE);
  await rm(file, { force: true });
  await writePieces(file, [formatManifest(manifest)], undefined, join(dir, MANIFEST_FILE));
  await moveIntoPlace(file, join(dir, MANIFEST_FILE), true);
}

type Entry = readonly [file: string, hashes: readonly string[]];

/** Removes those files that are as lockstep wrote them, and returns the others that are still there. */
async function removeUnchanged(dir: string, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const kept: Entry[] = [];
  for (const entry of entries) {
    const [file, hashes] = entry;
    const path = join(dir, file);
    const hash = await hashFile(path).catch(() => undefined);
    if (hash !== undefined && hashes.includes(hash)) await rm(path);
    else if (hash !== undefined) kept.push(entry);
  }
  return kept;
}
