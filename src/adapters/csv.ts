import type { Adapter, Row, Sniff } from "../model/adapter.js";
import { fieldsOf, matchColumns } from "./reading/columns.js";
import { cellReader, delimitedRows, readHeader } from "./reading/delimited.js";

/** Tables as text. The delimiter is whatever cuts the header into most columns. */
export const csv: Adapter = {
  name: "csv",
  reads: "CSV and TSV with a header, columns matched by name or by map",
  settings: {},
  asksForRows: true,
  recognise(sniff) {
    const columns = tableHeader(sniff);
    if (columns.length === 0) return 0;
    const known = columns.filter((column) => fieldsOf("post").includes(column) || fieldsOf("account").includes(column));
    return known.length >= 2 ? 2 : 1;
  },
  async *rows(input, context) {
    const rows = delimitedRows(input, context, (header) => cellReader(matchColumns(header, input.name, context)));
    if (context.expects === "post") yield* rows;
    else for await (const batch of rows) yield batch.map(asAccount);
  },
};

function asAccount(row: Row): Row {
  return row.kind === "post" ? { ...row, kind: "account" } : row;
}

/** The columns of a text that can be a table: at least two, and no JSON. */
function tableHeader({ text }: Sniff): readonly string[] {
  if (text === undefined || /^\s*[[{]/.test(text) || text.includes("\0")) return [];
  const { cells } = readHeader(text.replaceAll(/\r\n?/g, "\n"));
  return cells.length >= 2 ? cells : [];
}
