import { mkdir, mkdtemp, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { outputError } from "./outputErrors.js";

/**
 * Runs `work` with a fresh temporary folder inside `dir`, on the same disk, so that finished
 * files can be renamed into `dir`. Afterwards the temporary folder is gone, whatever happened;
 * after an error, so are those folders on the way to `dir` that didn't exist before.
 *
 * @throws LockstepError `output-failed` if the folders can't be made; errors of `work` pass through
 */
export async function withTemporaryFolder<T>(dir: string, work: (temporary: string) => Promise<T>): Promise<T> {
  const target = resolve(dir);
  let created: string | undefined;
  try {
    created = await makeFolders(target);
    const temporary = await mkdtemp(join(target, ".lockstep-"));
    try {
      return await work(temporary);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  } catch (error) {
    if (created !== undefined) await removeEmpty(target, created);
    throw outputError(error, dir);
  }
}

/**
 * Makes a folder and those above it that are missing, and returns the topmost that it made. Level by
 * level, because Node's `recursive` goes round for ever where a file system refuses new folders, as in /proc.
 */
async function makeFolders(target: string): Promise<string | undefined> {
  const missing: string[] = [];
  for (let folder = target; !(await exists(folder)); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.toReversed()) await mkdir(folder);
  return missing.at(-1);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Removes folders from `from` up to `to`, as long as they are empty. */
async function removeEmpty(from: string, to: string): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
    if (folder === to) return;
  }
}
