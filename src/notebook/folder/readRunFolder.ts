import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LockstepError } from "../../model/errors.js";
import { parseRun, RUN_FILES, type RunRecords } from "../runRecords.js";

/**
 * What a folder of results holds of a run.
 * @throws LockstepError `input-missing` for a folder without results, `input-format` for results of another version
 */
export async function readRunFolder(folder: string): Promise<RunRecords> {
  const texts = new Map<string, string>();
  for (const file of RUN_FILES) {
    const text = await readFile(join(folder, file), "utf8").catch((cause: unknown) => {
      if (file !== "run.json" && cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
      throw new LockstepError("input-missing", `"${folder}" has no ${file} that can be read. Name the folder of results of a run.`, { cause });
    });
    if (text !== undefined) texts.set(file, text);
  }
  return parseRun((file) => texts.get(file), `"${folder}"`);
}
