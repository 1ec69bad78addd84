import type { AdapterContext, RawRecord, Row } from "../../model/adapter.js";
import type { Input } from "../../model/input.js";
import { createRenamer, requireMapped } from "./columns.js";
import type { WantedLines } from "./wantedLines.js";

/** JSON texts with the number of the first; the others follow it. */
export interface JsonTexts {
  readonly first: number;
  readonly texts: readonly string[];
}

/**
 * One row for every JSON text that isn't blank and is wanted, renamed by the map.
 * @throws LockstepError `column-missing` if the first batch with records knows nothing of a mapped name
 */
export async function* recordRows(
  batches: AsyncIterable<JsonTexts>,
  input: Input,
  context: AdapterContext,
): AsyncGenerator<readonly Row[]> {
  const rename = createRenamer(context.map);
  const { isWanted } = context;
  // Where few rows are wanted the map was looked at before, when all were.
  let mapChecked = isWanted !== undefined || Object.keys(context.map).length === 0;
  for await (const { first, texts } of batches) {
    const rows: Row[] = [];
    const originals: RawRecord[] = [];
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i]!;
      if (isWanted && !isBlank(text) && !isWanted()) continue;
      const record = parseRecord(text);
      if (!mapChecked && typeof record === "object") originals.push(record);
      const row = rowOf(record, text, first + i, context.expects, rename);
      if (row) rows.push(row);
    }
    if (!mapChecked && originals.length > 0) {
      requireMapped(originals, input.name, context.map);
      mapChecked = true;
    }
    if (rows.length > 0) yield rows;
  }
}

/** One row for each of some lines, renamed by the map, whose names were looked for before. */
export async function* lineRows(batches: AsyncIterable<WantedLines>, context: AdapterContext): AsyncGenerator<readonly Row[]> {
  const rename = createRenamer(context.map);
  for await (const { numbers, texts } of batches) {
    yield texts.flatMap((text, i) => rowOf(parseRecord(text), text, numbers[i]!, context.expects, rename) ?? []);
  }
}

function rowOf(record: RawRecord | string, text: string, line: number, kind: "post" | "account", rename: (record: RawRecord) => RawRecord): Row | undefined {
  if (typeof record === "object") return { line, kind, record: rename(record) };
  return record === "is blank" ? undefined : { line, kind: "broken", reason: record, raw: text };
}

const BRACE = 123;

function isBlank(text: string): boolean {
  return text.charCodeAt(0) !== BRACE && text.trim() === "";
}

/** The object that a JSON text holds, or why it holds none. */
export function parseRecord(text: string): RawRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text.trim() === "" ? "is blank" : "is not valid JSON";
  }
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as RawRecord) : "is not a JSON object";
}
