import { stat } from "node:fs/promises";
import { join } from "node:path";
import { filePieces } from "../evaluate/folder/filePieces.js";
import { eachLine } from "../evaluate/reading/eachLine.js";
import { eachRecord } from "../evaluate/reading/readPredictionCsv.js";
import { accountKey } from "../model/account.js";
import { LockstepError } from "../model/errors.js";
import { textOfCell } from "../reports/csv/csvLine.js";
import type { ReportSource, SourceAccount, SourcePost, SurroundingTie } from "../reports/html/reportSource.js";
import type { FindingsFileEntry, LedgerLine, PostLine, RunFileTie } from "../reports/index.js";
import { readResultsHead } from "./readResults.js";

/**
 * What a report needs of a folder of results. Findings and cited posts may be absent: then the report shows less.
 * @throws LockstepError as `readResultsHead` does, and `input-schema` for a line that can't be read, `column-missing`
 */
export async function readReportSource(folder: string, signal: AbortSignal): Promise<ReportSource> {
  const head = (await readResultsHead(folder, signal)) as unknown as ReportSource["head"] & Pick<ReportSource, "clusters">;
  const flagged = new Set(head.clusters.filter((cluster) => cluster.flagged).map(({ id }) => id));
  const accounts = await readAccounts(join(folder, "accounts.csv"), signal);
  const clusterOf = new Map(accounts.flatMap(({ account, clusterId }) => (clusterId !== undefined && flagged.has(clusterId) ? [[account, clusterId] as const] : [])));
  const findings = await readFindings(join(folder, "findings.json"), signal);
  return {
    head,
    clusters: head.clusters,
    accounts,
    ties: await readTies(join(folder, "run.json"), flagged, signal),
    ledgers: await readJsonLines<LedgerLine>(join(folder, "ledger.jsonl"), signal, isLedger),
    surroundings: await readSurroundings(join(folder, "ties.csv"), clusterOf, signal),
    findings,
    citedPosts: new Map((await readJsonLines<PostLine>(join(folder, "posts.jsonl"), signal, isPostLine)).map((line) => [line.post, postOf(line)])),
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

async function readAccounts(path: string, signal: AbortSignal): Promise<readonly SourceAccount[]> {
  const accounts: SourceAccount[] = [];
  await eachRow(path, signal, ["platform", "accountId", "clusterId", "log10EValue", "flagged"], (cell) => {
    const [clusterId, label] = [cell("clusterId"), cell("label")];
    accounts.push({
      account: accountKey(cell("platform"), cell("accountId")),
      label: label === "" ? undefined : label,
      clusterId: clusterId === "" ? undefined : clusterId,
      log10EValue: Number(cell("log10EValue")),
      flagged: cell("flagged") === "true",
    });
  });
  return accounts;
}

/** Ties that leave a flagged cluster; a folder without all ties shows no surroundings. */
async function readSurroundings(path: string, clusterOf: ReadonlyMap<string, string>, signal: AbortSignal): Promise<readonly SurroundingTie[]> {
  const ties: SurroundingTie[] = [];
  if (!(await exists(path))) return ties;
  await eachRow(path, signal, ["source", "target", "weight"], (cell) => {
    const [source, target] = [cell("source"), cell("target")];
    if (clusterOf.get(source) !== clusterOf.get(target)) ties.push({ source, target, weight: Number(cell("weight")) });
  });
  return ties;
}

/** @throws LockstepError `column-missing` */
async function eachRow(path: string, signal: AbortSignal, columns: readonly string[], visit: (cell: (column: string) => string) => void): Promise<void> {
  let header: ReadonlyMap<string, number> | undefined;
  await eachRecord(filePieces(path, signal), path, (cells) => {
    if (header) {
      visit((column) => textOfCell(cells[header!.get(column) ?? -1] ?? ""));
      return;
    }
    header = new Map(cells.map((name, at) => [name, at]));
    const missing = columns.filter((column) => !header!.has(column));
    if (missing.length > 0) throw new LockstepError("column-missing", `${path} has no column ${missing.join(", ")}. Run lockstep detect of this version anew.`);
  });
}

/** The ties of flagged clusters out of a `run.json`, in which each stands on a line of its own. */
async function readTies(path: string, flagged: ReadonlySet<string>, signal: AbortSignal): Promise<readonly RunFileTie[]> {
  const ties: RunFileTie[] = [];
  let isInside = false;
  await eachLine(filePieces(path, signal), path, (line, number) => {
    if (!isInside) {
      isInside = line.startsWith('"ties":');
      return;
    }
    if (!line.startsWith("{")) return;
    const tie = parse(line.endsWith(",") ? line.slice(0, -1) : line, path, number) as RunFileTie;
    if (!Array.isArray(tie.evidence)) throw refuse(path, number);
    if (flagged.has(tie.clusterId)) ties.push(tie);
  });
  return ties;
}

function postOf({ text, deletedTime }: PostLine): SourcePost {
  return { text, isDeleted: deletedTime !== undefined };
}

/** Undefined without the file, or if posts weren't scored. */
export async function readFindings(path: string, signal: AbortSignal): Promise<readonly FindingsFileEntry[] | undefined> {
  if (!(await exists(path))) return undefined;
  let text = "";
  for await (const piece of filePieces(path, signal)) text += piece;
  const value = parse(text, path, 1);
  const { findings } = value as { readonly findings?: unknown };
  if (findings === null) return undefined;
  if (!Array.isArray(findings) || !findings.every(isFinding)) throw refuse(path, 1);
  return findings as FindingsFileEntry[];
}

/** None without the file. */
async function readJsonLines<T>(path: string, signal: AbortSignal, fits: (value: unknown) => boolean): Promise<readonly T[]> {
  const records: T[] = [];
  if (!(await exists(path))) return records;
  await eachLine(filePieces(path, signal), path, (line, number) => {
    if (line === "") return;
    const value = parse(line, path, number);
    if (!fits(value)) throw refuse(path, number);
    records.push(value as T);
  });
  return records;
}

function parse(text: string, path: string, line: number): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch (cause) {
    throw refuse(path, line, cause);
  }
}

function isLedger(value: unknown): boolean {
  const { account, entries } = value as { readonly account?: unknown; readonly entries?: readonly { readonly members?: unknown }[] };
  return typeof account === "string" && Array.isArray(entries) && entries.every(({ members }: { readonly members?: unknown }) => Array.isArray(members));
}

function isPostLine(value: unknown): boolean {
  const { post, text } = value as Partial<PostLine>;
  return typeof post === "string" && (text === undefined || typeof text === "string");
}

function isFinding(value: unknown): boolean {
  const { clusterId, kinds, explanations, roles, activity } = value as Partial<FindingsFileEntry>;
  return typeof clusterId === "string" && [kinds, explanations, activity].every(Array.isArray) && typeof roles === "object";
}

function refuse(path: string, line: number, cause?: unknown): LockstepError {
  return new LockstepError("input-schema", `${path}, line ${line} isn't what lockstep detect writes; is the file cut off? Run lockstep detect anew.`, { cause });
}
