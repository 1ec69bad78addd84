import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

/** Reference data beside the repository; it is read in place and never copied. */
const FOLDER = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

export const HAS_REFERENCE_DATA = existsSync(FOLDER);

/** For the title of a suite that can't run without the data. */
export const LEFT_OUT = HAS_REFERENCE_DATA ? "" : " (left out: there is no ../shared/data)";

export type TableRow = Readonly<Record<string, string>>;

/** A CSV of the reference data, plain or gzip, all values as text. */
export function readTable(path: string): readonly TableRow[] {
  const bytes = readFileSync(FOLDER + path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const { data, errors } = Papa.parse<TableRow>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message} in row ${errors[0]!.row}`);
  return data;
}

