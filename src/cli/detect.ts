import { join } from "node:path";
import { Command, Option } from "commander";
import { read, readSettings, type Reading } from "../adapters/index.js";
import { openInputs } from "../adapters/reading/files.js";
import { mirrorSettings, proposeMirrors } from "../content/mirrors.js";
import { collectPublications, type PublicationCollector } from "../content/publications.js";
import { engines } from "../engines/index.js";
import { LockstepError } from "../model/errors.js";
import type { Sensitivity } from "../model/sensitivity.js";
import { resolveSettings } from "../model/settings.js";
import { detect, type DetectOptions } from "../pipeline/detect.js";
import { detectSettings } from "../pipeline/detectSettings.js";
import { checkOutput, holdsOnly } from "../reports/folder/checkOutput.js";
import { writeOutputs, writeRun } from "../reports/folder/writeRun.js";
import { reports } from "../reports/index.js";
import { pseudonymisedMirrors } from "../reports/pseudonyms/pseudonymisedMirrors.js";
import type { Pseudonyms } from "../reports/pseudonyms/pseudonyms.js";
import { addFlags, givenSettings } from "./flags.js";
import { interruptible, type Interruption } from "./interrupt.js";
import { checkKeyApart, underPseudonyms } from "./pseudonymise.js";
import { createProgressDisplay } from "./progressDisplay.js";
import { createRejectedRows, type RejectedRows } from "./rejectedRows.js";
import { REPORT_FILE } from "./reportFile.js";
import { reportOfRun } from "./reportOfRun.js";
import { readDomains, readResolved, RESOLVED_FLAG } from "./sideTables.js";
import { describeRun, summarise } from "./summary.js";

interface DetectFlags extends Readonly<Record<string, unknown>> {
  readonly accounts?: string[];
  readonly resolved?: string;
  readonly domains?: string;
  readonly mirrors?: true;
  readonly sensitivity?: true;
  readonly findings: boolean;
  readonly pseudonymise?: string;
  readonly out: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
  readonly engine?: string;
}

const REJECTED_FILE = "rejected.jsonl";
const MIRRORS_FILE = "mirrors.json";
const SENSITIVITY_FILE = "sensitivity.json";

/** `lockstep detect`: the main job, from files to a folder of results. */
export function detectCommand(): Command {
  const command = new Command("detect")
    .description("Read posts, find clusters of accounts that share the same things closely in time, and write them with their evidence.")
    .argument("<posts...>", "files or globs of posts, or - for standard input; JSONL, JSON, CSV, TSV, Parquet, plain or gzip or zstd")
    .requiredOption("--out <folder>", `folder for the results: ${[...reports.map(({ file }) => file), REPORT_FILE].sort().join(", ")}`)
    .option("--accounts <files...>", "files of account records: for names, and for what accounts say of themselves")
    .option(...RESOLVED_FLAG)
    .option("--domains <file>", "table of known domains, with columns domain, operation and source (CSV or JSONL): tags on what clusters share")
    .option("--mirrors", `propose sites that publish the same articles in the same order within hours as copies of one, with the evidence, in ${MIRRORS_FILE}; nothing is united by it`)
    .option("--sensitivity", `judge accounts again with other error rates, quarters of time and seeds, and write how each flagged cluster and member holds up, in ${SENSITIVITY_FILE}`)
    .option("--no-findings", "don't read the posts a second time to say what kind of operation clusters look like")
    .option("--pseudonymise <key>", "stable pseudonyms in place of names of accounts and ids of posts, in all results; the file with the key that leads back is made if it isn't there, and has to lie outside of the folder. Rejected rows aren't written then")
    .option("--force", "replace the results of an earlier run")
    .option("--quiet", "print nothing but errors")
    .option("--json", "print the summary as JSON on standard output; all else goes to standard error")
    .addOption(new Option("--engine <word>", `what pairs accounts: ${engines.map(({ name, runsOn }) => `${name} (${runsOn})`).join("; ")}; the fastest that fits if not given`).choices(engines.map(({ name }) => name)));
  addFlags(command, readSettings);
  addFlags(command, detectSettings);
  return command.action((posts: string[], flags: DetectFlags) => interruptible((interruption) => runDetect(posts, flags, interruption)));
}

async function runDetect(paths: readonly string[], flags: DetectFlags, { signal, blocking }: Interruption): Promise<void> {
  // An unset variable of a shell; as a path it would be the folder that the command runs in.
  if (flags.out === "") throw new LockstepError("setting-invalid", "--out is empty. Name a folder for the results.");
  if (flags.pseudonymise !== undefined) checkKeyApart(flags.pseudonymise, flags.out);
  // Rejected rows alone are what a run left that failed over them: the next attempt may replace them.
  const force = flags.force === true || (await holdsOnly(flags.out, REJECTED_FILE));
  await checkOutput(flags.out, [...reports.map(({ file }) => file), REPORT_FILE, REJECTED_FILE, MIRRORS_FILE, SENSITIVITY_FILE], force);
  const display = createProgressDisplay(flags.quiet === true);
  const rejected = createRejectedRows(join(flags.out, REJECTED_FILE), (line) => {
    if (!flags.quiet) process.stderr.write(`${line}\n`);
  });
  try {
    const { posts, accounts } = await openReadings(paths, flags, rejected);
    const sideTables = await readSideTables(flags, signal);
    const publications = flags.mirrors ? collectPublications(sideTables.resolver) : undefined;
    const named = await detect(publications ? watched(posts, publications) : posts, givenSettings(flags, detectSettings), {
      ...(accounts ? { accounts } : {}),
      ...engineOption(flags.engine),
      ...sideTables,
      sensitivity: flags.sensitivity,
      findings: flags.findings,
      signal,
      onProgress(progress) {
        blocking(progress.blocking === true);
        display.update(progress);
      },
      clock: () => performance.now() / 1000,
    });
    blocking(false);
    const { run, pseudonyms } = flags.pseudonymise === undefined ? { run: named, pseudonyms: undefined } : await underPseudonyms(named, flags.pseudonymise);
    const files = await writeRun(run, flags.out, {
      force,
      signal,
      files: [
        { file: REPORT_FILE, pieces: await reportOfRun(run) },
        ...(rejected.count > 0 && flags.pseudonymise === undefined ? [{ file: REJECTED_FILE, pieces: rejected.pieces() }] : []),
        ...(publications ? [{ file: MIRRORS_FILE, pieces: mirrorPieces(publications, pseudonyms) }] : []),
        ...(run.sensitivity ? [{ file: SENSITIVITY_FILE, pieces: sensitivityPieces(run.sensitivity) }] : []),
      ],
      onProgress: (done, total) => display.update({ stage: "write", done, total, unit: "files" }),
    });
    display.stop();
    if (flags.json) process.stdout.write(`${JSON.stringify(summarise(run, files))}\n`);
    else if (!flags.quiet) process.stdout.write(describeRun(run, flags.out));
  } catch (error) {
    display.stop();
    if (error instanceof LockstepError && error.code === "too-many-rejected") throw await withRejectedFile(error, flags.out, force, rejected);
    throw error;
  } finally {
    rejected.close();
  }
}

async function openReadings(paths: readonly string[], flags: DetectFlags, rejected: RejectedRows): Promise<{ posts: Reading; accounts: Reading | undefined }> {
  const common = { now: Date.now() / 1000, onRejected: rejected.add };
  const given = givenSettings(flags, readSettings);
  const posts = read(await openInputs(paths), { ...given, ...common });
  if (!flags.accounts) return { posts, accounts: undefined };
  // Column names and format are those of the posts; accounts have their own, found by content.
  const { platform, timezone, earliest, rejectedShareMax } = given;
  const accounts = read(await openInputs(flags.accounts), { ...common, ...defined({ platform, timezone, earliest, rejectedShareMax }), expects: "account" });
  return { posts, accounts };
}

/** The posts, seen by the collector as they go by for the first time. */
function watched(posts: Reading, publications: PublicationCollector): Reading {
  return {
    settings: posts.settings,
    again: () => posts.again?.(),
    summary: () => posts.summary(),
    async *batches(signal, onProgress) {
      for await (const batch of posts.batches(signal, onProgress)) {
        for (const post of batch.posts) publications.add(post);
        yield batch;
      }
    },
  };
}

function* mirrorPieces(publications: PublicationCollector, pseudonyms: Pseudonyms | undefined): Iterable<string> {
  const settings = resolveSettings(mirrorSettings);
  const proposals = proposeMirrors(publications.publications(), settings);
  yield `${JSON.stringify({ formatVersion: 1, settings, ...(pseudonyms ? pseudonymisedMirrors(proposals, pseudonyms) : proposals) }, null, 1)}\n`;
}

function* sensitivityPieces(sensitivity: Sensitivity): Iterable<string> {
  yield `${JSON.stringify({ formatVersion: 1, ...sensitivity }, null, 1)}\n`;
}

/** The tables that were given beside the posts, as options of `detect`. */
async function readSideTables({ resolved, domains }: DetectFlags, signal: AbortSignal): Promise<Pick<DetectOptions, "resolver" | "domainTags" | "tables">> {
  const resolution = resolved === undefined ? undefined : await readResolved(resolved, signal);
  const listed = domains === undefined ? undefined : await readDomains(domains, signal);
  return {
    resolver: resolution?.resolver,
    domainTags: listed?.domainTags,
    tables: [resolution, listed].flatMap((table) => (table ? [table.summary] : [])),
  };
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function engineOption(name: string | undefined) {
  const engine = engines.find((candidate) => candidate.name === (name ?? "threads"));
  return engine ? { engine } : {};
}

/** The rows themselves are what helps after too many were rejected, so they're written although there is no result. */
async function withRejectedFile(error: LockstepError, out: string, force: boolean, rejected: RejectedRows): Promise<LockstepError> {
  const [path] = await writeOutputs(out, [{ file: REJECTED_FILE, pieces: rejected.pieces() }], { force, others: "keep" });
  return new LockstepError(error.code, `${error.message}\nThe rejected rows are in ${path!}.`, { cause: error });
}
