import { read, type Reading, type ReadSource } from "../adapters/index.js";
import type { Run } from "../model/run.js";
import { detect, type DetectSettings } from "../pipeline/detect.js";
import { createNotebook, type Notebook } from "./notebook.js";
import { createPlotter } from "./pictures/plot.js";
import { parseRun, recordsOfRun, type RUN_FILES, type RunRecords } from "./runRecords.js";

/** Texts of a run's files by name, where there is no folder to read: `run.json` at least. */
export type RunTexts = { readonly [File in (typeof RUN_FILES)[number]]?: string } & { readonly "run.json": string };

export interface OpenOptions {
  /** Account records, or a reading of them, where posts are given. */
  readonly accounts?: ReadSource | Reading;
  /** Settings of `detect`, where posts are given. */
  readonly settings?: DetectSettings;
}

/**
 * Opens a run to look at: a folder that `lockstep detect` wrote, texts of its files, a run of `detect`, or posts, on which `detect` is run.
 * What kind of operation clusters look like is known of posts that can be read twice: records in memory and files, not streams.
 * Needs `@observablehq/plot`, and outside of a browser `jsdom`.
 *
 * @param source the folder's path, its texts, the run, or records or a reading of posts
 * @throws LockstepError `dependency-missing`, `input-missing` or `input-format` for a folder without results, and what `read` and `detect` throw
 */
export async function open(source: string | RunTexts | Run | Reading | ReadSource, options: OpenOptions = {}): Promise<Notebook> {
  return createNotebook(await recordsOf(source, options), await createPlotter());
}

async function recordsOf(source: string | RunTexts | Run | Reading | ReadSource, { accounts, settings }: OpenOptions): Promise<RunRecords> {
  if (typeof source === "string") {
    const { readRunFolder } = await import("./folder/readRunFolder.js");
    return readRunFolder(source);
  }
  if ("run.json" in source) return parseRun((file) => source[file], "the run");
  if ("clusters" in source) return recordsOfRun(source);
  const known = accounts && ("batches" in accounts ? accounts : read(accounts, { expects: "account" }));
  return recordsOfRun(await detect("batches" in source ? source : read(source), settings, known ? { accounts: known } : {}));
}
