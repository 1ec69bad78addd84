import { basename, dirname, resolve } from "node:path";
import { Command } from "commander";
import { evaluate } from "../evaluate/evaluate.js";
import { evaluateSettings } from "../evaluate/evaluateSettings.js";
import { readPrediction } from "../evaluate/folder/readPrediction.js";
import { readTruthFile } from "../evaluate/folder/readTruthFile.js";
import type { EvaluationCase } from "../evaluate/measureWorld.js";
import { LockstepError } from "../model/errors.js";
import { checkOutput } from "../reports/folder/checkOutput.js";
import { writeOutputs } from "../reports/folder/writeRun.js";
import { describeEvaluation } from "./describeEvaluation.js";
import { addFlags, givenSettings } from "./flags.js";
import { interruptible, type Interruption } from "./interrupt.js";
import { printable } from "./printable.js";
import { createProgressDisplay } from "./progressDisplay.js";

interface EvaluateFlags extends Readonly<Record<string, unknown>> {
  readonly out?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** `lockstep evaluate`: how well runs did on simulated worlds. */
export function evaluateCommand(): Command {
  const command = new Command("evaluate")
    .description("Measure runs on simulated worlds against what is true of them: what was found, what was missed, and who was accused wrongly.")
    .argument(
      "<pairs...>",
      "run and truth, in turn: a folder that detect wrote, or a CSV with the columns of its accounts.csv, then the truth.jsonl of its world; " +
        "several runs with the same truth are on growing parts of its posts, and tell when campaigns were first detected",
    )
    .option("--out <file>", "JSON file for every number")
    .option("--force", "replace the file of an earlier evaluation")
    .option("--quiet", "print nothing but errors")
    .option("--json", "print every number as JSON on standard output; all else goes to standard error");
  addFlags(command, evaluateSettings);
  return command.action((paths: string[], flags: EvaluateFlags) => interruptible((interruption) => runEvaluate(paths, flags, interruption)));
}

async function runEvaluate(paths: readonly string[], flags: EvaluateFlags, { signal, blocking }: Interruption): Promise<void> {
  const pairs = pairsOf(paths);
  const { out } = flags;
  if (out === "") throw new LockstepError("setting-invalid", "--out is empty. Name a file for the numbers.");
  if (out !== undefined) await checkOutput(dirname(out), [basename(out)], flags.force === true);
  const display = createProgressDisplay(flags.quiet === true);
  try {
    let done = 0;
    const cases = await readCases(pairs, signal, (total) => display.update({ stage: "read", done: ++done, total, unit: "files" }));
    blocking(true);
    const evaluation = evaluate(cases, givenSettings(flags, evaluateSettings));
    blocking(false);
    const json = `${JSON.stringify(evaluation, null, 2)}\n`;
    if (out !== undefined) await writeOutputs(dirname(out), [{ file: basename(out), pieces: [json] }], { force: flags.force === true, signal, others: "keep" });
    display.stop();
    if (flags.json) process.stdout.write(json);
    else if (!flags.quiet) process.stdout.write(describeEvaluation(evaluation) + (out === undefined ? "" : `Every number: ${printable(out)}\n`));
  } finally {
    display.stop();
  }
}

interface Pair {
  readonly run: string;
  readonly truth: string;
}

function pairsOf(paths: readonly string[]): Pair[] {
  if (paths.length % 2 === 1) {
    throw new LockstepError("setting-invalid", `${paths.at(-1)!} has no partner. Give a truth after each run: lockstep evaluate RUN TRUTH RUN TRUTH.`);
  }
  return Array.from({ length: paths.length / 2 }, (_, i) => ({ run: paths[2 * i]!, truth: paths[2 * i + 1]! }));
}

/** Runs first: they are small beside truths, and so is the wait for a mistyped name. */
async function readCases(pairs: readonly Pair[], signal: AbortSignal, onRead: (total: number) => void): Promise<EvaluationCase[]> {
  const runsOfTruth = new Map<string, { readonly path: string; readonly runs: string[] }>();
  for (const { run, truth } of pairs) {
    const place = resolve(truth);
    const known = runsOfTruth.get(place);
    if (known) known.runs.push(run);
    else runsOfTruth.set(place, { path: truth, runs: [run] });
  }
  const total = pairs.length + runsOfTruth.size;
  const read = [];
  for (const { path, runs } of runsOfTruth.values()) {
    const predictions = [];
    for (const run of runs) {
      predictions.push(await readPrediction(run, signal));
      onRead(total);
    }
    read.push({ path, predictions });
  }
  const cases: EvaluationCase[] = [];
  for (const { path, predictions } of read) {
    const truth = await readTruthFile(path, signal);
    onRead(total);
    cases.push({ truth, predictions: predictions as [(typeof predictions)[number], ...typeof predictions] });
  }
  return cases;
}
