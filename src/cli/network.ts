import { Command, Option } from "commander";
import { read, readSettings } from "../adapters/index.js";
import { openInputs } from "../adapters/reading/files.js";
import { baselines } from "../baselines/index.js";
import { LockstepError } from "../model/errors.js";
import { runBaseline, type BaselineResult } from "../pipeline/runBaseline.js";
import { edgesCsv, pairsCsv } from "../reports/edges/edgesCsv.js";
import { checkOutputFile } from "../reports/folder/checkOutput.js";
import { writeFileAtomically } from "../reports/folder/writeFileAtomically.js";
import { traces } from "../traces/index.js";
import { addFlags, addSharedFlags, givenSettings } from "./flags.js";
import { interruptible } from "./interrupt.js";
import { createProgressDisplay } from "./progressDisplay.js";
import { createRejectedRows } from "./rejectedRows.js";

interface NetworkFlags extends Readonly<Record<string, unknown>> {
  readonly method: string;
  readonly trace: string;
  readonly out: string;
  readonly pairs?: string;
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
    .addOption(new Option("--trace <word>", traces.map(({ name, object }) => `${name}: ${object}`).join("; ")).choices(traces.map(({ name }) => name)).makeOptionMandatory())
    .requiredOption("--out <file>", "CSV file for the edges: source, target, weight, then the method's own columns")
    .option("--pairs <file>", "CSV file for the pairs of shares that edges are made of, for methods that have them")
    .option("--force", "replace files that exist")
    .option("--quiet", "print nothing but errors")
    .option("--json", "print the summary as JSON on standard output; all else goes to standard error");
  addSharedFlags(command, baselines);
  addFlags(command, readSettings);
  return command.action((posts: string[], flags: NetworkFlags) => interruptible((signal) => runNetwork(posts, flags, signal)));
}

async function runNetwork(paths: readonly string[], flags: NetworkFlags, signal: AbortSignal): Promise<void> {
  const force = flags.force === true;
  for (const path of [flags.out, flags.pairs]) if (path !== undefined) await checkOutputFile(path, force);
  const baseline = baselines.find(({ name }) => name === flags.method)!;
  const trace = traces.find(({ name }) => name === flags.trace)!;
  const display = createProgressDisplay(flags.quiet === true);
  const rejected = createRejectedRows((line) => {
    if (!flags.quiet) process.stderr.write(`${line}\n`);
  });
  try {
    const posts = read(await openInputs(paths), { ...givenSettings(flags, readSettings), now: Date.now() / 1000, onRejected: rejected.add });
    const declared = Object.assign({}, ...baselines.map(({ settings }) => settings)) as (typeof baselines)[number]["settings"];
    const result = await runBaseline(posts, { baseline, trace, settings: givenSettings(flags, declared), signal, onProgress: display.update });
    const files = await writeNetwork(result, baseline.columns, flags, signal);
    display.stop();
    const { network } = result;
    const summary = { rows: posts.summary().rows, edges: network.source.length, pairs: network.pairs?.length, threshold: network.threshold, files };
    if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
    else if (!flags.quiet) process.stdout.write(describe(summary, flags));
  } finally {
    display.stop();
    rejected.close();
  }
}

async function writeNetwork({ network, names, platforms }: BaselineResult, columns: readonly string[], flags: NetworkFlags, signal: AbortSignal): Promise<string[]> {
  const options = { force: flags.force === true, signal };
  const naming = platforms.length > 1 ? "platform-and-id" : "id";
  if (flags.pairs !== undefined && !network.pairs) {
    throw new LockstepError("setting-invalid", `Method ${flags.method} has no pair rows. Leave --pairs out, or use coortweet.`);
  }
  const files = [await writeFileAtomically(flags.out, edgesCsv(network, columns, names.accounts, naming), options)];
  if (flags.pairs !== undefined && network.pairs) {
    files.push(await writeFileAtomically(flags.pairs, pairsCsv(network.pairs, names.accounts, names.posts, naming), options));
  }
  return files;
}

interface NetworkSummary {
  readonly rows: { readonly read: number; readonly accepted: number; readonly duplicates: number; readonly rejected: number };
  readonly edges: number;
  readonly pairs: number | undefined;
  readonly threshold: number | undefined;
  readonly files: readonly string[];
}

function describe({ rows, edges, pairs, threshold, files }: NetworkSummary, { method }: NetworkFlags): string {
  const lines = [
    `${rows.read} rows = ${rows.accepted} accepted + ${rows.duplicates} duplicates + ${rows.rejected} rejected`,
    `${method}: ${edges} edges${pairs === undefined ? "" : ` of ${pairs} pairs of shares`}${threshold === undefined ? "" : `; those heavier than ${threshold} are above the threshold`}`,
    ...files.map((file) => `Results: ${file}`),
  ];
  return `${lines.join("\n")}\n`;
}
