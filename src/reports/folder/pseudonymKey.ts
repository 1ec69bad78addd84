import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { LockstepError } from "../../model/errors.js";
import { compareTexts } from "../../model/order.js";
import { SECRET_BYTES } from "../pseudonyms/pseudonyms.js";
import { outputError, systemCode } from "./outputErrors.js";

/** What leads from pseudonyms back to names: it is kept apart from what they stand in. */
export interface PseudonymKey {
  readonly secret: Uint8Array;
  /** Name by pseudonym, of every report that the key was used for. */
  readonly names: ReadonlyMap<string, string>;
}

const SECRET_TEXT = new RegExp(`^[0-9a-f]{${SECRET_BYTES * 2}}$`);

/**
 * @returns undefined if there is no such file
 * @throws LockstepError `input-format` for a file that is no key, `input-missing` for one that can't be read
 */
export async function readPseudonymKey(path: string): Promise<PseudonymKey | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw new LockstepError("input-missing", `"${path}" can't be read. Name a file for the key.`, { cause });
  }
  const { secret, names } = parse(text, path);
  return { secret: Uint8Array.from(secret.match(/../g) ?? [], (pair) => parseInt(pair, 16)), names: new Map(Object.entries(names)) };
}

/**
 * Whole or not at all, and readable by its owner only.
 * @throws LockstepError `output-failed`
 */
export async function writePseudonymKey(path: string, { secret, names }: PseudonymKey): Promise<void> {
  const hex = Array.from(secret, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const sorted = Object.fromEntries([...names].sort(([a], [b]) => compareTexts(a, b)));
  const draft = `${path}.new`;
  try {
    await writeFile(draft, `${JSON.stringify({ formatVersion: 1, secret: hex, names: sorted }, null, 1)}\n`, { mode: 0o600 });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw outputError(error, path);
  }
}

function parse(text: string, path: string): { readonly secret: string; readonly names: Readonly<Record<string, string>> } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse(path, cause);
  }
  const { formatVersion, secret, names } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (formatVersion !== 1 || typeof secret !== "string" || !SECRET_TEXT.test(secret) || typeof names !== "object" || names === null) throw refuse(path);
  return { secret, names: names as Readonly<Record<string, string>> };
}

function refuse(path: string, cause?: unknown): LockstepError {
  return new LockstepError("input-format", `"${path}" is not a key of pseudonyms. Name a file that lockstep wrote, or one that isn't there yet.`, { cause });
}
