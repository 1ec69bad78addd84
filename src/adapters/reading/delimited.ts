import Papa from "papaparse";
import type { AdapterContext, RawRecord, Row } from "../../model/adapter.js";
import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";
import type { MatchedColumn } from "./columns.js";
import { lineTooLong, stopIfAborted } from "./lines.js";
import { utf8Pieces } from "./utf8.js";

/** Turns the cells of a row into a record; made from the header once. */
export type CellReader = (cells: readonly string[]) => RawRecord;

// Parsing starts anew behind each of them; a file with more isn't quoted as CSV is.
const UNCLOSED_MAX = 100;

const DELIMITERS = [",", "\t", ";", "|"] as const;

/** The cells of the first record of a text, and the delimiter that cuts most of them. */
export function readHeader(text: string): { readonly cells: readonly string[]; readonly delimiter: string } {
  let best: { cells: readonly string[]; delimiter: string } = { cells: [], delimiter: "," };
  const start = text.slice(0, endOfRecord(text));
  for (const delimiter of DELIMITERS) {
    const cells = parseText(start, delimiter, false).rows[0] ?? [];
    if (cells.length > best.cells.length) best = { cells: cells.map((cell) => cell.trim()), delimiter };
  }
  return best;
}

/** A reader that puts matched cells under the names of their fields. */
export function cellReader(columns: readonly MatchedColumn[]): CellReader {
  return (cells) => {
    const record: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i++) record[columns[i]!.field] = cells[columns[i]!.index];
    return record;
  };
}

/**
 * Rows of a CSV or TSV text (RFC 4180, with LF, CRLF or CR, and any of `,` tab `;` `|`).
 * `start` sees the header and returns how to read a row. A row with another number of cells
 * than the header, or with quotes that don't fit, is broken; a quote that never closes
 * breaks the line that it stands in and not what follows.
 * @throws LockstepError `line-too-long`, `input-encoding`, `input-format`, `interrupted`, and what `start` throws
 */
export async function* delimitedRows(
  input: Input,
  context: AdapterContext,
  start: (header: readonly string[]) => CellReader,
): AsyncGenerator<readonly Row[]> {
  let table: Table | undefined;
  let rest = "";
  let parseFrom = 0;
  for await (const text of unixLines(utf8Pieces(input))) {
    stopIfAborted(context.signal);
    rest += text;
    if (!table && endOfRecord(rest) < rest.length) {
      const header = readHeader(rest);
      table = new Table(input.name, context, header, start(header.cells));
      rest = rest.slice(endOfRecord(rest) + 1);
    }
    if (table && rest.length >= parseFrom) {
      const { rows, used } = table.take(rest, false);
      // A record longer than the text so far isn't parsed again before that has doubled.
      parseFrom = used === 0 ? 2 * rest.length : 0;
      rest = used === 0 ? rest : rest.slice(used);
      if (rows.length > 0) yield rows;
    }
    if (rest.length > context.lineLengthMax) throw lineTooLong(input.name, table?.line ?? 1, context.lineLengthMax);
  }
  if (!table && rest.trim() !== "") {
    const header = readHeader(rest);
    start(header.cells);
  } else if (table && rest !== "") {
    yield table.take(rest, true).rows;
  }
}

/** The state that reading a table keeps between pieces of its text. */
class Table {
  /** Number of the line that the next row begins in. */
  line: number;
  readonly #width: number;
  #unclosed = 0;

  constructor(
    readonly name: string,
    readonly context: Pick<AdapterContext, "lineLengthMax" | "isWanted">,
    readonly header: { readonly cells: readonly string[]; readonly delimiter: string },
    readonly read: CellReader,
  ) {
    this.#width = header.cells.length;
    this.line = 2 + header.cells.reduce((sum, cell) => sum + countLineEnds(cell), 0);
  }

  /** The complete rows of `text`, and the characters that they took. */
  take(text: string, isLast: boolean): { rows: Row[]; used: number } {
    const rows: Row[] = [];
    let used = 0;
    for (;;) {
      const part = used === 0 ? text : text.slice(used);
      const parsed = parseText(part, this.header.delimiter, !isLast);
      this.#add(parsed, part, rows);
      used += parsed.used;
      if (!isLast || !parsed.unclosed) return { rows, used };
      if (++this.#unclosed > UNCLOSED_MAX) throw quotesDontMatch(this.name, this.line);
      const lineEnd = text.indexOf("\n", used);
      const line = lineEnd === -1 ? text.slice(used) : text.slice(used, lineEnd);
      const at = this.line++;
      if (this.context.isWanted?.() !== false) rows.push({ line: at, kind: "broken", reason: "has a quote that is never closed", raw: line });
      used += line.length + 1;
      if (used >= text.length) return { rows, used };
    }
  }

  #add(parsed: ParsedText, text: string, rows: Row[]): void {
    // Only where line ends outnumber rows do cells have to be searched for them.
    const spanning = parsed.rows.length < countLineEnds(text, parsed.used);
    const { lineLengthMax, isWanted } = this.context;
    const mayBeTooLong = parsed.used > lineLengthMax;
    for (let i = 0; i < parsed.rows.length; i++) {
      const cells = parsed.rows[i]!;
      if (mayBeTooLong && lengthOf(cells) > lineLengthMax) throw lineTooLong(this.name, this.line, lineLengthMax);
      const line = this.line++;
      if (spanning) for (const cell of cells) this.line += countLineEnds(cell);
      if (cells.length === 1 && cells[0]!.trim() === "") continue;
      if (isWanted?.() === false) continue;
      if (parsed.malformed?.has(i)) {
        rows.push(this.#broken(line, cells, "has a quote inside a quoted cell that isn't doubled"));
      } else if (cells.length !== this.#width) {
        rows.push(this.#broken(line, cells, `has ${cells.length} cells where the header has ${this.#width}`));
      } else {
        rows.push({ line, kind: "post", record: this.read(cells) });
      }
    }
  }

  #broken(line: number, cells: readonly string[], reason: string): Row {
    return { line, kind: "broken", reason, raw: cells.join(this.header.delimiter) };
  }
}

function quotesDontMatch(name: string, line: number): LockstepError {
  return new LockstepError(
    "input-format",
    `${name} has more than ${UNCLOSED_MAX} quotes that are never closed, up to line ${line}. Write it with quotes doubled inside quoted cells.`,
  );
}

interface ParsedText {
  readonly rows: readonly (readonly string[])[];
  /** Characters of the rows returned. */
  readonly used: number;
  /** Rows with a quote that is followed by neither delimiter nor line end. */
  readonly malformed: ReadonlySet<number> | undefined;
  /** The text ends inside a quoted cell; that row isn't returned. */
  readonly unclosed: boolean;
}

interface PapaResult {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** Papa's own parser without its stream wrappers, which guess the delimiter again and hide where a row ended. */
function parseText(text: string, delimiter: string, isPartial: boolean): ParsedText {
  const parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"' });
  const result = parser.parse(text, 0, isPartial) as PapaResult;
  let malformed: Set<number> | undefined;
  let unclosed = false;
  for (const error of result.errors) {
    if (error.code === "MissingQuotes") unclosed = true;
    else if (error.row !== undefined) (malformed ??= new Set()).add(error.row);
  }
  // As if more was to come: that leaves the unclosed row out and says where it begins.
  if (unclosed) return { ...parseText(text, delimiter, true), unclosed };
  return { rows: result.data, used: result.meta.cursor, malformed, unclosed };
}

/** Position of the line end that closes the first record, or the text's length. */
function endOfRecord(text: string): number {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) return i;
  }
  return text.length;
}

/** The same text with LF for CRLF, and for CR where that alone ends the lines. */
async function* unixLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  let bareReturns: boolean | undefined;
  for await (const piece of pieces) {
    const text = held + piece;
    const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
    held = text.slice(whole.length);
    if (bareReturns === undefined && /[\r\n]/.test(whole)) bareReturns = !whole.includes("\n");
    yield whole.includes("\r") ? whole.replaceAll(bareReturns ? "\r" : "\r\n", "\n") : whole;
  }
  if (held !== "") yield "\n";
}

function lengthOf(cells: readonly string[]): number {
  return cells.reduce((length, cell) => length + cell.length + 1, -1);
}

function countLineEnds(text: string, before = text.length): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < before; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
