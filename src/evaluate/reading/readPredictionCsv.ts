import Papa from "papaparse";
import { accountKey } from "../../model/account.js";
import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { LockstepError } from "../../model/errors.js";
import { createNames } from "../../model/names.js";
import { textOfCell } from "../../reports/csv/csvLine.js";
import type { Prediction } from "../prediction.js";
import { eachLine, type TextPieces } from "./eachLine.js";

const COLUMNS = ["platform", "accountId", "clusterId", "coordination", "flagged"] as const;
type Column = (typeof COLUMNS)[number];

/** A quote that never closes must not swallow the rest of a large file before it is found out. */
const RECORD_LINES_MAX = 1000;

/** Accounts with cluster, score and flag, as they stand in a table. */
export type PredictionTable = Omit<Prediction, "scoresAreProbabilities" | "toSeconds">;

/**
 * Reads a CSV with the columns of a run's `accounts.csv`: platform, accountId, clusterId (empty for none),
 * coordination (0 or more) and flagged (true or false), in any order; others are ignored. Any method's
 * verdicts can be written so.
 *
 * A leading apostrophe before `=`, `+`, `-` or `@` is taken off again, as reports put it there for the sake of spreadsheets.
 * @throws LockstepError `input-empty`, `column-missing`, `line-too-long`; `input-schema` for a row that doesn't fit, with its line
 */
export async function readPredictionCsv(pieces: TextPieces, name: string): Promise<PredictionTable> {
  let table: ReturnType<typeof createTable> | undefined;
  await eachRecord(pieces, name, (cells, line) => {
    if (!table) table = createTable(name, cells);
    else if (cells.length > 1 || cells[0] !== "") table.add(cells, line);
  });
  if (!table) throw new LockstepError("input-empty", `${name} is empty. It should begin with the columns ${COLUMNS.join(",")}.`);
  return table.finish();
}

/** Collects rows into columns. */
function createTable(name: string, header: readonly string[]): { add(cells: readonly string[], line: number): void; finish(): PredictionTable } {
  const at = positionsOf(name, header);
  const accounts: string[] = [];
  const score = growingFloat64();
  const flagged = growingUint32();
  // From 1, 0 for none: the column holds no negative numbers.
  const cluster = growingUint32();
  const clusterNumbers = new Map<string, number>();

  function add(cells: readonly string[], line: number): void {
    const refuse = (what: string): LockstepError => new LockstepError("input-schema", `${name}, line ${line} ${what}.`);
    if (cells.length !== header.length) throw refuse(`has ${cells.length} cells for ${header.length} columns`);
    const platform = textOfCell(cells[at.platform]!);
    const accountId = textOfCell(cells[at.accountId]!);
    if (platform === "" || accountId === "") throw refuse("has no platform or no accountId");
    const value = cells[at.coordination]!;
    const number = Number(value);
    if (value.trim() === "" || !(number >= 0 && number < Infinity)) throw refuse(`has coordination "${value}"; it has to be a number, 0 or more`);
    const flag = flagOf(cells[at.flagged]!);
    if (flag === undefined) throw refuse(`has flagged "${cells[at.flagged]!}"; it has to be true or false`);
    accounts.push(accountKey(platform, accountId));
    score.push(number);
    flagged.push(flag);
    cluster.push(clusterNumber(textOfCell(cells[at.clusterId]!)));
  }

  function clusterNumber(id: string): number {
    if (id === "") return 0;
    let number = clusterNumbers.get(id);
    if (number === undefined) clusterNumbers.set(id, (number = clusterNumbers.size + 1));
    return number;
  }

  const finish = (): PredictionTable => ({
    name,
    accounts: createNames(accounts),
    score: score.finish(),
    flagged: Uint8Array.from(flagged.view()),
    cluster: Int32Array.from(cluster.view(), (number) => number - 1),
    clusters: Array.from(clusterNumbers.keys(), (id) => ({ id, kind: null })),
  });
  return { add, finish };
}

function positionsOf(name: string, header: readonly string[]): Readonly<Record<Column, number>> {
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const shown = header.slice(0, 10).join(", ").slice(0, 200);
    throw new LockstepError("column-missing", `${name} has no column ${missing.join(", ")}; it has ${shown}. Give it the columns ${COLUMNS.join(",")}.`);
  }
  return Object.fromEntries(COLUMNS.map((column) => [column, header.indexOf(column)])) as Record<Column, number>;
}

/** Also as Python, R and SQL write it. */
function flagOf(text: string): 0 | 1 | undefined {
  switch (text) {
    case "true":
    case "True":
    case "TRUE":
    case "1":
      return 1;
    case "false":
    case "False":
    case "FALSE":
    case "0":
      return 0;
    default:
      return undefined;
  }
}

/** Records of a CSV with the line that they begin in. Only those with quotes go through the parser: the others are split five times as fast. */
export async function eachRecord(pieces: TextPieces, name: string, visit: (cells: readonly string[], line: number) => void): Promise<void> {
  let open: { text: string; readonly line: number } | undefined;
  await eachLine(pieces, name, (line, number) => {
    if (!open && !line.includes('"')) return visit(line.split(","), number);
    open = open ? { text: `${open.text}\n${line}`, line: open.line } : { text: line, line: number };
    if (number - open.line >= RECORD_LINES_MAX) throw unclosed(name, open.line);
    if (!hasClosedQuotes(open.text)) return;
    const { data, errors } = Papa.parse<string[]>(open.text, { delimiter: ",", newline: "\n" });
    if (errors.length > 0 || data.length !== 1) throw new LockstepError("input-schema", `${name}, line ${open.line} has quotes where CSV can't have them. Is it a CSV file? Write it with a CSV library.`);
    visit(data[0]!, open.line);
    open = undefined;
  });
  if (open) throw unclosed(name, open.line);
}

function hasClosedQuotes(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}

function unclosed(name: string, line: number): LockstepError {
  return new LockstepError("input-schema", `${name}, line ${line} has a quote that is never closed. Write it with a CSV library.`);
}
