/** What a CSV cell can hold. Only strings can carry text that isn't ours. */
export type CsvCell = string | number | boolean | undefined;

// Spreadsheets run a cell as a formula if it begins with one of these. The full-width
// forms count because some programs fold them to ASCII first.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One CSV record with its line end, quoted by RFC 4180. A string that a spreadsheet would
 * run as a formula gets a leading apostrophe; numbers stay numbers, negative ones too.
 * `undefined` and numbers that aren't finite are empty cells. NUL, at which many readers
 * stop, becomes U+FFFD.
 *
 * The line end is LF, not the CRLF of RFC 4180: every CSV reader takes both, whereas
 * `cut`, `awk` and `split("\n")` leave a CR on the last column.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  let line = "";
  for (let i = 0; i < cells.length; i++) {
    if (i > 0) line += ",";
    const cell = cells[i];
    if (typeof cell === "string") line += textCell(cell);
    else if (typeof cell === "boolean") line += cell ? "true" : "false";
    else if (cell !== undefined && Number.isFinite(cell)) line += cell;
  }
  return `${line}\n`;
}

/** The text that {@link csvLine} wrote as `cell`, quotes taken off: without the apostrophe that keeps spreadsheets from running it. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function textCell(text: string): string {
  const whole = text.includes("\0") ? text.replaceAll("\0", "\uFFFD") : text;
  const inert = FORMULA_START.test(whole) ? `'${whole}` : whole;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
