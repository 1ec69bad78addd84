import type { Adapter } from "../model/adapter.js";
import { coortweet } from "./coortweet.js";
import { csv } from "./csv.js";
import { json } from "./json.js";
import { jsonl } from "./jsonl.js";
import { parquet } from "./parquet.js";
import { readWith, type Reading, type ReadOptions, type ReadSource } from "./reading/read.js";
import { readSettingsFor } from "./reading/readSettings.js";
import { twitter } from "./twitter.js";

/** All adapters, sorted by name. */
export const adapters: readonly Adapter[] = [
  coortweet,
  csv,
  json,
  jsonl,
  parquet,
  twitter,
];

/** The settings of {@link read}, from which the command line's flags derive. */
export const readSettings = readSettingsFor(adapters);

/**
 * Reads posts or accounts. Nothing is opened before `batches` is taken, and no more than
 * a batch is held in memory.
 *
 * A row that can't be a record is rejected with a reason and reading goes on; more than
 * `rejectedShareMax` of them in one input end it. A row that repeats an earlier one, of any
 * input, in everything that it shares is a duplicate.
 * @throws LockstepError `setting-unknown`, `setting-invalid`
 */
export function read(source: ReadSource, options: ReadOptions = {}): Reading {
  return readWith(adapters, source, options);
}

export type { Reading, ReadOptions, ReadProgress, ReadSource } from "./reading/read.js";
export type { ReadSettings } from "./reading/readSettings.js";
export type { Batch } from "./reading/rowCheck.js";
