import type { Adapter, AdapterContext } from "../model/adapter.js";
import type { Input } from "../model/input.js";
import { lineBatches } from "./reading/lines.js";
import { parseRecord, recordRows, type JsonTexts } from "./reading/records.js";

/** One JSON object a line. */
export const jsonl: Adapter = {
  name: "jsonl",
  reads: "JSONL (NDJSON): one canonical record a line",
  settings: {},
  recognise({ text }) {
    const start = text?.trimStart() ?? "";
    if (!start.startsWith("{")) return 0;
    const end = start.indexOf("\n");
    // A first line longer than the part looked at may be a record all the same.
    if (end === -1) return typeof parseRecord(start) === "object" ? 2 : 1;
    return typeof parseRecord(start.slice(0, end)) === "object" ? 2 : 0;
  },
  rows: (input, context) => recordRows(lines(input, context), input, context),
};

async function* lines(input: Input, context: AdapterContext): AsyncGenerator<JsonTexts> {
  for await (const batch of lineBatches(input, context)) yield { first: batch.firstLine, texts: batch.lines };
}
