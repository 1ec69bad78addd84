import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { Command } from "commander";
import { expandPaths } from "../adapters/reading/files.js";
import { dHash } from "../content/media/dHash.js";
import { createPictureReader, type PictureReader } from "../content/media/folder/readPicture.js";
import { isFlat, shrink } from "../content/media/greyImage.js";
import { pHash } from "../content/media/pHash.js";
import { LockstepError } from "../model/errors.js";
import { csvLine } from "../reports/csv/csvLine.js";
import { checkOutput } from "../reports/folder/checkOutput.js";
import { writeOutputs } from "../reports/folder/writeRun.js";
import { interruptible, type Interruption } from "./interrupt.js";
import { printable } from "./printable.js";
import { createProgressDisplay } from "./progressDisplay.js";
import { quantity } from "./quantity.js";

interface HashFlags {
  readonly out: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** What is said of one picture: its hashes, or why it has none. */
interface HashRow {
  readonly path: string;
  readonly phash?: string;
  readonly dhash?: string;
  readonly error?: string;
}

const COLUMNS = ["path", "phash", "dhash", "error"] as const;
/** Pictures that are read at a time. */
const AT_ONCE = 4;
const PRINTED = 20;

/** `lockstep hash`: perceptual hashes of picture files, for the `media` of posts. */
export function hashCommand(): Command {
  return new Command("hash")
    .description("Compute perceptual hashes of pictures: pHash (Zauner 2010) and dHash (Krawetz 2013), 64 bits each. Needs the package sharp: npm install sharp.")
    .argument("<images...>", "files or globs of pictures: JPEG, PNG, WebP, GIF, TIFF, AVIF")
    .requiredOption("--out <file>", `file for the hashes, CSV or JSON lines by its ending (.csv, .jsonl): ${COLUMNS.join(", ")}`)
    .option("--force", "replace the file of an earlier run")
    .option("--quiet", "print nothing but errors")
    .option("--json", "print the summary as JSON on standard output; all else goes to standard error")
    .action((paths: string[], flags: HashFlags) => interruptible((interruption) => runHash(paths, flags, interruption)));
}

async function runHash(paths: readonly string[], flags: HashFlags, { signal }: Interruption): Promise<void> {
  const { out } = flags;
  const form = formOf(out);
  const [folder, file] = [dirname(out), basename(out)];
  await checkOutput(folder, [file], flags.force === true);
  const images = await pathsOf(paths);
  const read = await createPictureReader();
  const display = createProgressDisplay(flags.quiet === true);
  const counts = { images: 0, failed: 0 };
  const onRow = ({ path, error }: HashRow): void => {
    counts.images++;
    if (error !== undefined && ++counts.failed <= PRINTED && !flags.quiet) process.stderr.write(`${printable(`no hash: ${path}: ${error}`, 300)}\n`);
    display.update({ stage: "hash", done: counts.images, total: images.length, unit: "files" });
  };
  try {
    await writeOutputs(folder, [{ file, pieces: lines(images, { read, form, signal, onRow }) }], { force: flags.force === true, signal, others: "keep" });
    display.stop();
    const summary = { images: counts.images, hashed: counts.images - counts.failed, failed: counts.failed, file: out };
    if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
    else if (!flags.quiet) process.stdout.write(`${quantity(summary.hashed, "picture")} hashed, ${summary.failed} failed${summary.failed > 0 ? " (see the column error)" : ""}\nHashes: ${printable(out)}\n`);
  } finally {
    display.stop();
  }
}

type Form = "csv" | "jsonl";

function formOf(out: string): Form {
  if (/\.csv$/i.test(out)) return "csv";
  if (/\.(?:jsonl|ndjson)$/i.test(out)) return "jsonl";
  throw new LockstepError("setting-invalid", `--out is "${out}"; its ending says how to write. Name a file that ends in .csv or .jsonl.`);
}

/** A broken picture among many is a row with a reason; a path that leads nowhere or to a folder is a mistake. */
async function pathsOf(paths: readonly string[]): Promise<readonly string[]> {
  const found = [...(await expandPaths(paths))];
  for (const path of found) {
    if (path === "-") throw new LockstepError("setting-invalid", "Pictures can't come from standard input. Name their files.");
    const status = await stat(path).catch((cause: unknown) => {
      throw new LockstepError("input-missing", `There is no readable file "${path}". Check the path.`, { cause });
    });
    if (status.isDirectory()) throw new LockstepError("input-is-directory", `"${path}" is a folder. Name its files, for example "${dirname(`${path}/_`)}/*.jpg".`);
  }
  return found;
}

interface Hashing {
  readonly read: PictureReader;
  readonly form: Form;
  readonly signal: AbortSignal;
  onRow(row: HashRow): void;
}

async function* lines(images: readonly string[], { read, form, signal, onRow }: Hashing): AsyncGenerator<string> {
  if (form === "csv") yield csvLine(COLUMNS);
  for (let at = 0; at < images.length; at += AT_ONCE) {
    signal.throwIfAborted();
    for (const row of await Promise.all(images.slice(at, at + AT_ONCE).map((path) => hashOf(path, read)))) {
      onRow(row);
      yield form === "csv" ? csvLine(COLUMNS.map((column) => row[column])) : `${JSON.stringify(row)}\n`;
    }
  }
}

async function hashOf(path: string, read: PictureReader): Promise<HashRow> {
  try {
    const image = await read(path);
    if (isFlat(shrink(image, 32, 32))) return { path, error: "one colour all over: its hash would match every other such picture" };
    return { path, phash: pHash(image), dhash: dHash(image) };
  } catch (error) {
    return { path, error: error instanceof Error ? error.message : String(error) };
  }
}
