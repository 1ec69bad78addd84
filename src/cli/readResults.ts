import { stat } from "node:fs/promises";
import { join } from "node:path";
import { editDistance } from "../content/handles/editDistance.js";
import { filePieces } from "../evaluate/folder/filePieces.js";
import { eachLine } from "../evaluate/reading/eachLine.js";
import { eachRecord } from "../evaluate/reading/readPredictionCsv.js";
import { readRunTop } from "../evaluate/reading/readRunHead.js";
import { accountKey } from "../model/account.js";
import type { Caution } from "../model/caution.js";
import { LockstepError } from "../model/errors.js";
import { compareTexts } from "../model/order.js";
import type { EvidenceSummary } from "../model/run.js";
import { textOfCell } from "../reports/csv/csvLine.js";
import type { LedgerLine, RunFileCluster } from "../reports/index.js";

/** The files of a run that tell why. */
const FILES = { run: "run.json", accounts: "accounts.csv", ledger: "ledger.jsonl" } as const;

/** What was decided, and on what. Undefined stands as null in the file. */
export interface ResultsHead {
  readonly evidence: { readonly [K in keyof EvidenceSummary]: Exclude<EvidenceSummary[K], undefined> | (undefined extends EvidenceSummary[K] ? null : never) };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly cautions: readonly Caution[];
  readonly clusters: readonly RunFileCluster[];
}

/** A row of `accounts.csv`. */
export interface ResultRow {
  readonly account: string;
  readonly clusterId: string | null;
  readonly coordination: number;
  readonly log10EValue: number;
  readonly flagged: boolean;
}

/**
 * The head of a folder of results.
 * @throws LockstepError `input-missing` if there is no such folder or it holds no results, `input-format` for a `run.json` of another kind
 */
export async function readResultsHead(folder: string, signal: AbortSignal): Promise<ResultsHead> {
  const found = await stat(folder).catch((cause: unknown) => {
    throw new LockstepError("input-missing", `There is no "${folder}". Name the folder of results of a run.`, { cause });
  });
  if (!found.isDirectory()) throw new LockstepError("input-missing", `"${folder}" is a file. Name the folder of results of a run.`);
  for (const file of Object.values(FILES)) {
    await stat(join(folder, file)).catch((cause: unknown) => {
      throw new LockstepError("input-missing", `"${folder}" is not the results of a run: it has no ${file}. Name a folder that this version's lockstep detect wrote.`, { cause });
    });
  }
  const path = join(folder, FILES.run);
  const head = await readRunTop(filePieces(path, signal), path);
  const { evidence, settings, cautions } = head;
  if (!isRecord(evidence) || typeof evidence.tested !== "number" || !Array.isArray(evidence.divisions) || evidence.divisions.length === 0 || !Array.isArray(evidence.divisionsLeftOut) || !isRecord(settings) || !Array.isArray(cautions)) {
    throw new LockstepError("input-format", `${path} says nothing of evidence. Run lockstep detect of this version anew.`);
  }
  return head as unknown as ResultsHead;
}

/** Edits in which a name may differ from one that is suggested instead, and how many are. */
const SUGGESTIONS = { edits: 3, most: 3 };

/**
 * The row of one account.
 * @param wanted `platform:id`
 * @throws LockstepError `setting-invalid` for an account that isn't there, with the names that come nearest; `column-missing`, `input-schema`
 */
export async function findAccount(folder: string, wanted: string, signal: AbortSignal): Promise<ResultRow> {
  const path = join(folder, FILES.accounts);
  const near: { readonly account: string; readonly edits: number }[] = [];
  let header: readonly string[] | undefined;
  let found: ResultRow | undefined;
  await eachRecord(filePieces(path, signal), path, (cells) => {
    if (!header) {
      header = checkedHeader(cells, path);
      return;
    }
    const cell = (column: string): string => textOfCell(cells[header!.indexOf(column)] ?? "");
    const [platform, id] = [cell("platform"), cell("accountId")];
    const account = accountKey(platform, id);
    if (account === wanted) {
      found = { account, clusterId: cell("clusterId") || null, coordination: Number(cell("coordination")), log10EValue: Number(cell("log10EValue")), flagged: cell("flagged") === "true" };
    } else if (!found) {
      const edits = id === wanted ? 0 : editDistance(account, wanted, SUGGESTIONS.edits);
      if (edits <= SUGGESTIONS.edits) suggest(near, account, edits);
    }
  });
  if (found) return found;
  const names = near.map(({ account }) => account).join(", ");
  throw new LockstepError("setting-invalid", `No account "${wanted}" shares anything in ${folder}. ${names === "" ? "Accounts are named platform:id, as in accounts.csv." : `Near it: ${names}.`}`);
}

const COLUMNS = ["platform", "accountId", "clusterId", "coordination", "log10EValue", "flagged"];

function checkedHeader(cells: readonly string[], path: string): readonly string[] {
  const missing = COLUMNS.filter((column) => !cells.includes(column));
  if (missing.length > 0) throw new LockstepError("column-missing", `${path} has no column ${missing.join(", ")}. Run lockstep detect of this version anew.`);
  return cells;
}

function suggest(near: { readonly account: string; readonly edits: number }[], account: string, edits: number): void {
  near.push({ account, edits });
  near.sort((a, b) => a.edits - b.edits || compareTexts(a.account, b.account));
  near.length = Math.min(near.length, SUGGESTIONS.most);
}

/**
 * The ledgers of one account or of one cluster's flagged accounts, in the order of the file.
 * @throws LockstepError `input-schema` for a line that is no ledger
 */
export async function readLedgers(folder: string, wanted: { readonly account: string } | { readonly clusterId: string }, signal: AbortSignal): Promise<readonly LedgerLine[]> {
  const path = join(folder, FILES.ledger);
  const [[field, value] = ["", ""]] = Object.entries(wanted);
  // A quote inside a text is written with a backslash before it, so this stands nowhere but in the field itself.
  const mark = `"${field}":${JSON.stringify(value)}`;
  const ledgers: LedgerLine[] = [];
  await eachLine(filePieces(path, signal), path, (line, number) => {
    if (!line.includes(mark)) return;
    const ledger = parseLedger(line, path, number);
    if ((ledger as unknown as Readonly<Record<string, unknown>>)[field] === value) ledgers.push(ledger);
  });
  return ledgers;
}

function parseLedger(line: string, path: string, number: number): LedgerLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new LockstepError("input-schema", `${path}, line ${number} is no JSON; is the file cut off? Run lockstep detect anew.`, { cause });
  }
  const isLedger = isRecord(value) && typeof value.account === "string" && ["entries", "partners", "circles", "crowds"].every((list) => Array.isArray(value[list])) && isRecord(value.rest) && isRecord(value.chance);
  if (!isLedger) throw new LockstepError("input-schema", `${path}, line ${number} is no ledger of an account. Run lockstep detect anew.`);
  return value as unknown as LedgerLine;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
