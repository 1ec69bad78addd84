import type { Adapter } from "../model/adapter.js";
import { recordRows } from "./reading/records.js";
import { jsonValues } from "./reading/values.js";

/** A JSON array of records, read element by element; rows are numbered by their place in the array. */
export const json: Adapter = {
  name: "json",
  reads: "JSON: an array of canonical records",
  settings: {},
  asksForRows: true,
  recognise({ text }) {
    const start = text?.trimStart() ?? "";
    if (/^\[\s*(?:\{|\]|$)/.test(start)) return 2;
    return start.startsWith("{") ? 1 : 0;
  },
  rows: (input, context) => recordRows(jsonValues(input, context), input, context),
};
