import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { LockstepError } from "../../model/errors.js";
import { outputError, systemCode } from "./outputErrors.js";

/** The file that remembers, in a folder of results, what lockstep wrote there. */
export const MANIFEST_FILE = ".lockstep.json";

/**
 * SHA-256 hashes, in hexadecimal, of what lockstep wrote under each name. A name has two of
 * them while one file is being replaced by the next, so that neither looks like a stranger's
 * if the machine stops in between.
 */
export type Manifest = ReadonlyMap<string, readonly string[]>;

/**
 * The manifest of a folder; empty if there is none.
 * @throws LockstepError `output-exists` if the file is not a manifest of ours, `output-failed` if it can't be read
 */
export async function readManifest(dir: string): Promise<Manifest> {
  const path = join(dir, MANIFEST_FILE);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return new Map();
    throw outputError(error, path);
  }
  return parse(text, path);
}

/** The manifest's text: sorted, so that equal manifests are equal files. */
export function formatManifest(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ writtenBy: "lockstep", formatVersion: 1, sha256: files }, null, 2)}\n`;
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

function parse(text: string, path: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw foreign(path, error);
  }
  if (typeof value !== "object" || value === null || !("writtenBy" in value) || !("sha256" in value)) throw foreign(path);
  const { writtenBy, sha256 } = value;
  if (writtenBy !== "lockstep" || typeof sha256 !== "object" || sha256 === null) throw foreign(path);
  const manifest = new Map<string, readonly string[]>();
  for (const [file, hashes] of Object.entries(sha256)) {
    // A path in it could make lockstep remove files elsewhere.
    if (basename(file) !== file || !Array.isArray(hashes) || !hashes.every((hash) => typeof hash === "string")) throw foreign(path);
    manifest.set(file, hashes);
  }
  return manifest;
}

function foreign(path: string, cause?: unknown): LockstepError {
  const message = `${path} should list what lockstep wrote there, but isn't such a list, so nothing there can be safely replaced. Choose another folder.`;
  return new LockstepError("output-exists", message, { cause });
}
