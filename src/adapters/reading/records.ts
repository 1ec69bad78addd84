import type { AdapterContext, RawRecord, Row } from "../../model/adapter.js";
import type { Input } from "../../model/input.js";
import { createRenamer, requireMapped } from "./columns.js";

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
      if (typeof record === "object") {
        if (!mapChecked) originals.push(record);
        rows.push({ line: first + i, kind: context.expects, record: rename(record) });
      } else if (record !== "is blank") {
        rows.push({ line: first + i, kind: "broken", reason: record, raw: text });
      }
    }
    if (!mapChecked && originals.length > 0) {
      requireMapped(originals, input.name, context.map);
      mapChecked = true;
    }
    if (rows.length > 0) yield rows;
  }
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
