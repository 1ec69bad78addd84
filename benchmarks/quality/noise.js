// The short form against its record: does the same work find as much as it did, within what chance moves?
import { existsSync, readFileSync } from "node:fs";
import { writeRecord } from "../measure/record.js";

const RECORD = new URL("../records/qualityShort.json", import.meta.url);

/** What must not drop, or rise. */
const HELD = [
  { figure: "averagePrecision", better: "higher" },
  { figure: "recallAtFdr5Percent", better: "higher" },
  { figure: "falseAlarmsPerMillion", better: "lower" },
];
/** Of lockstep only: the published methods stand in the record for comparison. */
const METHOD = "lockstep";

/**
 * Ends with an error if a figure of lockstep is worse than its recorded 95% interval: then it isn't chance. With
 * `--record` the result becomes the record instead, for those who changed what is found on purpose.
 */
export function compareWithRecord(record) {
  if (process.argv.includes("--record")) return writeRecord("qualityShort", record, { long: true });
  if (!existsSync(RECORD)) throw new Error("There is no benchmarks/records/qualityShort.json: run npm run bench:quality -- --short --record.");
  const before = JSON.parse(readFileSync(RECORD, "utf8"));
  const lines = record.rows.filter(({ method }) => method === METHOD).flatMap((row) => HELD.map((held) => ({ ...compared(row, before, held), row, held })));
  for (const { row, held, now, then, worst, dropped } of lines) {
    process.stdout.write(`${dropped ? "WORSE " : "ok    "} ${row.group} ${row.world}, ${row.family}: ${held.figure} ${show(now)} (recorded ${show(then)}, noise to ${show(worst)})\n`);
  }
  if (!lines.some(({ dropped }) => dropped)) return;
  process.stdout.write("Quality has dropped by more than its noise. If the change is meant, say why and run npm run bench:quality -- --short --record.\n");
  process.exitCode = 1;
}

function compared(row, before, { figure, better }) {
  const same = before.rows.find((other) => ["family", "group", "world", "method"].every((field) => other[field] === row[field]));
  if (!same) throw new Error(`The record has no ${row.group} ${row.world} of ${row.family}: run npm run bench:quality -- --short --record.`);
  const now = row.pooled.figures[figure].value;
  const { value: then, interval } = same.pooled.figures[figure];
  const worst = interval ? (better === "higher" ? interval[0] : interval[1]) : then;
  const dropped = now !== null && then !== null && (better === "higher" ? now < worst : now > worst);
  return { now, then, worst, dropped: dropped || (now === null) !== (then === null) };
}

function show(value) {
  return value === null ? "undefined" : Number(value.toPrecision(3)).toString();
}
