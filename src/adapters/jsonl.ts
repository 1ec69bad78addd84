import type { Adapter, AdapterContext } from "../model/adapter.js";
import type { Input } from "../model/input.js";
import { lineBatches } from "./reading/lines.js";
import { lineRows, parseRecord, recordRows, type JsonTexts } from "./reading/records.js";
import { wantedLines } from "./reading/wantedLines.js";

const LINES_LOOKED_AT = 50;

/** One JSON object a line. */
export const jsonl: Adapter = {
  name: "jsonl",
  reads: "JSONL (NDJSON): one canonical record a line",
  settings: {},
  asksForRows: true,
  recognise({ text }) {
    if (text === undefined) return 0;
    const lines = text.split("\n", LINES_LOOKED_AT + 1).filter((line) => line.trim() !== "");
    // The last may be cut off by the end of the part looked at, unless it is the only one.
    const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
    const records = whole.filter((line) => typeof parseRecord(line) === "object").length;
    // A line or two may be damaged: the rest says what the file is.
    if (records > 0 && records * 2 >= whole.length) return 2;
    return text.trimStart().startsWith("{") && lines.length === 1 ? 1 : 0;
  },
  rows: (input, context) => (context.isWanted ? lineRows(wantedLines(input, context.isWanted, context), context) : recordRows(lines(input, context), input, context)),
};

async function* lines(input: Input, context: AdapterContext): AsyncGenerator<JsonTexts> {
  for await (const batch of lineBatches(input, context)) yield { first: batch.firstLine, texts: batch.lines };
}
