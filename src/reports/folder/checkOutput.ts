import { constants, type Stats } from "node:fs";
import { access, lstat, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { LockstepError } from "../../model/errors.js";
import { hashFile, readManifest } from "./manifest.js";
import { outputError, systemCode } from "./outputErrors.js";

/**
 * Checks that files called `names` may be written into the folder `dir` (which need not exist),
 * so that a long run fails before it starts and not when it wants to save its results.
 * Files that lockstep wrote and nobody changed since may be replaced with `force`;
 * any other file under one of the names may not, whatever `force` says.
 *
 * @throws LockstepError `output-exists` for a file in the way, or where `dir` is one itself;
 * `output-failed` for a folder that can't be written to
 */
export async function checkOutput(dir: string, names: readonly string[], force: boolean): Promise<void> {
  const there = await statusOf(dir, stat);
  if (there && !there.isDirectory()) {
    throw new LockstepError("output-exists", `${dir} is a file; results go into a folder. Choose another name.`);
  }
  await checkWritable(dir);
  const manifest = await readManifest(dir);
  const foreign: string[] = [];
  const ours: string[] = [];
  for (const name of names) {
    const path = join(dir, name);
    const status = await statusOf(path, lstat);
    if (!status) continue;
    const hashes = manifest.get(name);
    const known = hashes !== undefined && status.isFile() && hashes.includes(await hashOf(path));
    (known ? ours : foreign).push(name);
  }
  if (foreign.length > 0) {
    const message = `${dir} holds ${list(foreign)}, which lockstep didn't write or which changed since. Move what you want to keep, or choose another folder.`;
    throw new LockstepError("output-exists", message);
  }
  if (ours.length > 0 && !force) {
    const message = `${dir} holds ${list(ours)} from an earlier run. Replace them with --force (force: true), or choose another folder.`;
    throw new LockstepError("output-exists", message);
  }
}

/** Whether the one thing that lockstep left in `dir` is a file called `name`. */
export async function holdsOnly(dir: string, name: string): Promise<boolean> {
  const manifest = await readManifest(dir).catch(() => undefined);
  return manifest?.size === 1 && manifest.has(name);
}

/** Whether `dir`, or the nearest folder above it that exists, takes new files. */
async function checkWritable(dir: string): Promise<void> {
  let folder = resolve(dir);
  while (!(await statusOf(folder, stat)) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new LockstepError("output-failed", `Could not write ${dir}: ${folder} is a file, not a folder. Choose another place.`);
    }
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw outputError(error, dir);
  }
}

async function statusOf(path: string, read: (path: string) => Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await read(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw outputError(error, path);
  }
}

async function hashOf(path: string): Promise<string> {
  try {
    return await hashFile(path);
  } catch (error) {
    throw outputError(error, path);
  }
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
