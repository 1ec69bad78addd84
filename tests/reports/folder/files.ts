import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LockstepError } from "../../../src/model/errors.js";

/** A fresh folder outside the repository. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "lockstep-test-"));
}

/** Names and texts of everything in a folder; a folder in it shows as `name/`. */
export function contents(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { withFileTypes: true });
  return Object.fromEntries(entries.map((entry) => (entry.isFile() ? [entry.name, readFileSync(join(dir, entry.name), "utf8")] : [`${entry.name}/`, ""])));
}

/** The code and message of the error that a promise ends with. */
export async function failure(promise: Promise<unknown>): Promise<{ code: string; message: string; cause: unknown }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof LockstepError) return { code: error.code, message: error.message, cause: error.cause };
    throw error;
  }
  throw new Error("It was expected to fail.");
}
