import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";
import type { AdapterContext, Row } from "../../model/adapter.js";
import type { InputSummary } from "../../model/run.js";
import { delimitedRows } from "./delimited.js";
import { lineBatches } from "./lines.js";
import { openInput } from "./openInput.js";
import { recordRows } from "./records.js";

/** A small table beside the posts, such as a list of domains. */
export interface SideTable<C extends string> {
  readonly rows: readonly Readonly<Record<C, string>>[];
  /** 1-based line of each row. */
  readonly lines: readonly number[];
  readonly summary: InputSummary;
}

const LINE_LENGTH_MAX = 2 ** 20;

/**
 * Reads a table with the given columns, in any order, others ignored: CSV or TSV with a header, or JSONL; plain, gzip or zstd.
 * Unlike posts, a table is small and made by hand, so that no faulty row is passed over.
 * @throws LockstepError `column-missing`; `input-schema` with the number of faulty rows and the first line; what opening and reading throw
 */
export async function readTable<const C extends string>(input: Input, columns: readonly C[], role: InputSummary["role"], signal?: AbortSignal): Promise<SideTable<C>> {
  const opened = await openInput(input, signal);
  const context: AdapterContext = { settings: {}, map: {}, expects: "post", lineLengthMax: LINE_LENGTH_MAX, signal };
  const isJson = new TextDecoder().decode(opened.head.subarray(0, 1000)).trimStart().startsWith("{");
  const batches = isJson ? jsonRows(opened.input, context) : delimitedRows(opened.input, context, (header) => cellsOf(input.name, header, columns));
  const rows: Readonly<Record<C, string>>[] = [];
  const lines: number[] = [];
  const faults: string[] = [];
  let read = 0;
  try {
    for await (const batch of batches) {
      for (const row of batch) {
        read++;
        const values = valuesOf(row, columns);
        if (typeof values === "string") faults.push(`line ${row.line} ${values}`);
        else {
          rows.push(values);
          lines.push(row.line);
        }
      }
    }
  } finally {
    opened.close();
  }
  if (faults.length > 0) throw new LockstepError("input-schema", `${input.name}: ${faults.length} of ${read} rows don't fit; ${faults[0]!}. Each needs ${columns.join(", ")}, as text.`);
  if (read === 0) throw new LockstepError("input-empty", `${input.name} has no rows. It should have the columns ${columns.join(", ")}.`);
  const summary = await summarise(input, role, isJson ? "jsonl" : "csv", opened.compression, read);
  return { rows, lines, summary };
}

async function* jsonRows(input: Input, context: AdapterContext): AsyncGenerator<readonly Row[]> {
  async function* texts() {
    for await (const { firstLine, lines } of lineBatches(input, context)) yield { first: firstLine, texts: lines };
  }
  yield* recordRows(texts(), input, context);
}

function cellsOf(name: string, header: readonly string[], columns: readonly string[]): (cells: readonly string[]) => Record<string, unknown> {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new LockstepError("column-missing", `${name} has no column ${missing.join(", ")}. Its first line names ${header.join(", ")}; it should name ${columns.join(", ")}.`);
  const at = columns.map((column) => header.indexOf(column));
  return (cells) => Object.fromEntries(columns.map((column, i) => [column, cells[at[i]!]]));
}

/** The values of a row, or what is wrong with it. */
function valuesOf<C extends string>(row: Row, columns: readonly C[]): Record<C, string> | string {
  if (row.kind === "broken") return row.reason;
  const missing = columns.find((column) => typeof row.record[column] !== "string" || row.record[column].trim() === "");
  if (missing !== undefined) return `has no ${missing}`;
  return Object.fromEntries(columns.map((column) => [column, (row.record[column] as string).trim()])) as Record<C, string>;
}

async function summarise(input: Input, role: InputSummary["role"], format: string, compression: InputSummary["compression"], read: number): Promise<InputSummary> {
  return { name: input.name, role, format, compression, bytes: input.size, sha256: await input.sha256?.(), times: "none", rows: { read, accepted: read, duplicates: 0, rejected: 0 } };
}
