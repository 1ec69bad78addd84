import { stat } from "node:fs/promises";
import { join } from "node:path";
import { LockstepError } from "../../model/errors.js";
import type { Prediction } from "../prediction.js";
import { readKindsCsv } from "../reading/readKindsCsv.js";
import { readPredictionCsv } from "../reading/readPredictionCsv.js";
import { readRunHead } from "../reading/readRunHead.js";
import { filePieces } from "./filePieces.js";

/**
 * Reads what a method said of accounts: from the folder of results of a run (its `accounts.csv`, `run.json` and, for kinds, `clusters.csv`),
 * or from a CSV file with the columns of `accounts.csv`.
 * @throws LockstepError `input-missing`, `interrupted`, `input-format` for a `run.json` that isn't one of ours,
 * and what `readPredictionCsv` names
 */
export async function readPrediction(path: string, signal?: AbortSignal): Promise<Prediction> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new LockstepError("input-missing", `There is no "${path}". Name the folder of results of a run, or a CSV file like its accounts.csv.`, { cause });
  });
  return found.isDirectory() ? readRunFolder(path, signal) : readVerdicts(path, signal);
}

async function readVerdicts(path: string, signal?: AbortSignal): Promise<Prediction> {
  return { ...(await readPredictionCsv(filePieces(path, signal), path)), scoresAreProbabilities: false, toSeconds: undefined };
}

async function readRunFolder(folder: string, signal?: AbortSignal): Promise<Prediction> {
  const [accounts, run] = [join(folder, "accounts.csv"), join(folder, "run.json")];
  for (const path of [accounts, run]) {
    await stat(path).catch((cause: unknown) => {
      throw new LockstepError("input-missing", `"${folder}" is not the results of a run: it has no ${path === run ? "run.json" : "accounts.csv"}. Name a folder that lockstep detect wrote.`, { cause });
    });
  }
  const { kinds: named, toSeconds } = await readRunHead(filePieces(run, signal), run);
  const clustersFile = join(folder, "clusters.csv");
  const hasClusters = await stat(clustersFile).then(() => true, () => false);
  const kinds = new Map([...named, ...(hasClusters ? await readKindsCsv(filePieces(clustersFile, signal), clustersFile) : [])]);
  const table = await readPredictionCsv(filePieces(accounts, signal), accounts);
  const clusters = table.clusters.map(({ id }) => ({ id, kind: kinds.get(id) ?? null }));
  // As in predictionOfRun: groups of ties that no evidence names are leads for people, not findings.
  const cluster = table.cluster.map((number, row) => (table.flagged[row] === 1 ? number : -1));
  return { ...table, name: folder, cluster, clusters, scoresAreProbabilities: false, toSeconds };
}
