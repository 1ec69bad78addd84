import { basename, dirname, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { read, readSettings } from "../adapters/index.js";
import { openInputs } from "../adapters/reading/files.js";
import { accountVerdicts, baselines } from "../baselines/index.js";
import type { Baseline } from "../model/baseline.js";
import { LockstepError } from "../model/errors.js";
import type { RowCounts } from "../model/run.js";
import type { Progress } from "../pipeline/progress.js";
import { runBaseline, type BaselineResult } from "../pipeline/runBaseline.js";
import { accountVerdictsCsv } from "../reports/edges/accountVerdictsCsv.js";
import { edgesCsv, pairsCsv } from "../reports/edges/edgesCsv.js";
import { checkOutput } from "../reports/folder/checkOutput.js";
import type { Pieces } from "../reports/folder/writePieces.js";
import { writeOutputs } from "../reports/folder/writeRun.js";
import { traces } from "../traces/index.js";
import { addFlags, addSharedFlags, flagOf, givenSettings } from "./flags.js";
import { interruptible, type Interruption } from "./interrupt.js";
import { printable } from "./printable.js";
import { createProgressDisplay } from "./progressDisplay.js";
import { quantity } from "./quantity.js";
import { createRejectedRows } from "./rejectedRows.js";
import { readResolved, RESOLVED_FLAG } from "./sideTables.js";
import { describeRows } from "./summary.js";

interface NetworkFlags extends Readonly<Record<string, unknown>> {
  readonly method: string;
  readonly trace: readonly string[];
  readonly out: string;
  readonly pairs?: string;
  readonly accounts?: string;
  readonly resolved?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** `lockstep network`: a published method's edges, to compare with. */
export function networkCommand(): Command {
  const command = new Command("network")
    .description("Read posts and write the network that a published method makes of them.")
    .argument("<posts...>", "files or globs of posts, or - for standard input")
    .addOption(new Option("--method <word>", baselines.map(({ name, title }) => `${name}: ${title}`).join("; ")).choices(baselines.map(({ name }) => name)).makeOptionMandatory())
    .addOption(traceOption())
    .requiredOption("--out <file>", "CSV file for the edges: source, target, weight, then the method's own columns")
    .option("--pairs <file>", "CSV file for the pairs of shares that edges are made of, for methods that have them")
    .option("--accounts <file>", "CSV file for what the method says of each account, in the columns of detect's accounts.csv; coordination is its score divided by the largest")
    .option(...RESOLVED_FLAG)
    .option("--force", "replace files of an earlier run")
    .option("--quiet", "print nothing but errors")
    .option("--json", "print the summary as JSON on standard output; all else goes to standard error");
  addSharedFlags(command, baselines);
  addFlags(command, readSettings);
  return command.action((posts: string[], flags: NetworkFlags) => interruptible((interruption) => runNetwork(posts, flags, interruption)));
}

/** A list, since some methods fuse the networks of several traces. */
function traceOption(): Option {
  const names = traces.map(({ name }) => name);
  const fusing = baselines.filter(({ fuses }) => fuses).map(({ name }) => name);
  const several = fusing.length > 0 ? `; several, with commas, for ${fusing.join(", ")}` : "";
  return new Option("--trace <list>", traces.map(({ name, object }) => `${name}: ${object}`).join("; ") + several)
    .argParser((text) => {
      const given = text.split(",");
      const unknown = given.find((name) => !names.includes(name));
      if (unknown !== undefined) throw new InvalidArgumentError(`There is no trace "${unknown}". Allowed choices are ${names.join(", ")}.`);
      return given;
    })
    .makeOptionMandatory();
}

async function runNetwork(paths: readonly string[], flags: NetworkFlags, { signal, blocking }: Interruption): Promise<void> {
  const baseline = baselines.find(({ name }) => name === flags.method)!;
  const chosen = traces.filter(({ name }) => flags.trace.includes(name));
  const settings = settingsOfMethod(flags, baseline);
  if (flags.pairs !== undefined && !baseline.hasPairs) {
    throw new LockstepError("setting-invalid", `Method ${flags.method} has no pair rows. Leave --pairs out, or use coortweet.`);
  }
  const rejectedFile = `${flags.out}.rejected.jsonl`;
  await checkOutputs({ "--out": flags.out, "--pairs": flags.pairs, "--accounts": flags.accounts, "the file of rejected rows": rejectedFile }, flags.force === true);
  const display = createProgressDisplay(flags.quiet === true);
  const rejected = createRejectedRows(rejectedFile, (line) => {
    if (!flags.quiet) process.stderr.write(`${line}\n`);
  });
  const onProgress = (progress: Progress): void => {
    blocking(progress.blocking === true);
    display.update(progress);
  };
  try {
    const posts = read(await openInputs(paths), { ...givenSettings(flags, readSettings), timeless: baseline.timeless === true, now: Date.now() / 1000, onRejected: rejected.add });
    const resolver = flags.resolved === undefined ? undefined : (await readResolved(flags.resolved, signal)).resolver;
    const result = await runBaseline(posts, { baseline, traces: chosen, settings, resolver, signal, onProgress });
    blocking(false);
    const files = await writeNetwork(result, baseline.columns, flags, signal);
    if (rejected.count > 0) files.push(await writeFile(rejectedFile, rejected.pieces(), { force: flags.force === true, signal }));
    display.stop();
    const { network } = result;
    const summary = { rows: posts.summary().rows, edges: network.source.length, pairs: network.pairs?.length, threshold: network.threshold, files };
    if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
    else if (!flags.quiet) process.stdout.write(describe(summary, flags));
  } catch (error) {
    if (!(error instanceof LockstepError) || error.code !== "too-many-rejected") throw error;
    const path = await writeFile(rejectedFile, rejected.pieces(), { force: flags.force === true });
    throw new LockstepError(error.code, `${error.message}\nThe rejected rows are in ${path}.`, { cause: error });
  } finally {
    display.stop();
    rejected.close();
  }
}

/** @throws LockstepError `setting-unknown` for the flag of another method: it would change nothing, unnoticed */
function settingsOfMethod(flags: NetworkFlags, { name: method, settings }: Baseline): Record<string, unknown> {
  for (const name of baselines.flatMap((other) => Object.keys(other.settings))) {
    if (flags[name] === undefined || Object.hasOwn(settings, name)) continue;
    const own = Object.keys(settings).map(flagOf).join(", ");
    throw new LockstepError("setting-unknown", `${flagOf(name)} means nothing to --method ${method}, which knows ${own}. Leave it out or choose another method.`);
  }
  return givenSettings(flags, settings);
}

/** @param files what is written, by what names it; undefined if it wasn't asked for */
async function checkOutputs(files: Readonly<Record<string, string | undefined>>, force: boolean): Promise<void> {
  const places = new Map<string, string>();
  const paths = Object.entries(files).filter((file): file is [string, string] => file[1] !== undefined);
  for (const [by, path] of paths) {
    if (path === "") throw new LockstepError("setting-invalid", `${by} is empty. Name a file.`);
    const other = places.get(resolve(path));
    if (other !== undefined) throw new LockstepError("setting-invalid", `${other} and ${by} both name ${path}. Give each a file of its own.`);
    places.set(resolve(path), by);
  }
  for (const [, path] of paths) await checkOutput(dirname(path), [basename(path)], force);
}

async function writeNetwork({ network, names, platforms }: BaselineResult, columns: readonly string[], flags: NetworkFlags, signal: AbortSignal): Promise<string[]> {
  const options = { force: flags.force === true, signal };
  const naming = platforms.length > 1 ? "platform-and-id" : "id";
  const files = [await writeFile(flags.out, edgesCsv(network, columns, names.accounts, naming), options)];
  if (flags.pairs !== undefined && network.pairs) {
    files.push(await writeFile(flags.pairs, pairsCsv(network.pairs, names.accounts, names.posts, naming), options));
  }
  if (flags.accounts !== undefined) files.push(await writeFile(flags.accounts, accountVerdictsCsv(accountVerdicts(network), names.accounts), options));
  return files;
}

/** Whole or not at all, beside a manifest that tells our files from others, which are never replaced. */
async function writeFile(path: string, pieces: Pieces, options: { readonly force: boolean; readonly signal?: AbortSignal }): Promise<string> {
  await writeOutputs(dirname(path), [{ file: basename(path), pieces }], { ...options, others: "keep" });
  return path;
}

interface NetworkSummary {
  readonly rows: RowCounts;
  readonly edges: number;
  readonly pairs: number | undefined;
  readonly threshold: number | undefined;
  readonly files: readonly string[];
}

function describe({ rows, edges, pairs, threshold, files }: NetworkSummary, { method }: NetworkFlags): string {
  const made = pairs === undefined ? "" : ` out of ${quantity(pairs, "pair")} of shares`;
  const lines = [
    describeRows(rows),
    `${method}: ${quantity(edges, "edge")}${made}${threshold === undefined ? "" : `; those heavier than ${threshold} are above the threshold`}`,
    ...files.map((file) => `Results: ${printable(file)}`),
  ];
  return `${lines.join("\n")}\n`;
}
