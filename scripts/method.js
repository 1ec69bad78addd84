import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes the table of docs/method.md between its markers, from the record of `npm run bench -- ablation`; with `--check` it
 * only says whether it is up to date.
 */

const DOCUMENT = fileURLToPath(new URL("../docs/method.md", import.meta.url));
const RECORD = fileURLToPath(new URL("../benchmarks/records/ablation.json", import.meta.url));
const [START, END] = ["<!-- made from: ablation -->\n", "<!-- end: ablation -->"];

/** @typedef {{ world: string, variant: string, averagePrecision: number | null, recall: number | null, falseAlarmsPerMillion: number }} Row */
const record = /** @type {{ date: string, seeds: number[], size: { accounts: number, days: number }, families: string[], bias: string, rows: Row[] }} */ (JSON.parse(readFileSync(RECORD, "utf8")));
const worlds = [...new Set(record.rows.map(({ world }) => world))];
const before = readFileSync(DOCUMENT, "utf8");
const [from, to] = [before.indexOf(START), before.indexOf(END)];
if (from === -1 || to < from) {
  console.error(`docs/method.md needs the lines ${START.trim()} and ${END}.`);
  process.exit(1);
}
const after = `${before.slice(0, from + START.length)}\n${ablation()}\n\n${before.slice(to)}`;
if (!process.argv.includes("--check")) writeFileSync(DOCUMENT, after);
else if (after !== before) {
  console.error("docs/method.md is not what benchmarks/records/ablation.json says: run node scripts/method.js.");
  process.exit(1);
}

function ablation() {
  const columns = worlds.flatMap((world) => {
    const measured = record.rows.filter((row) => row.world === world);
    const alarms = { head: `${world}: false alarms per million`, of: (/** @type {Row} */ row) => String(Math.round(row.falseAlarmsPerMillion)) };
    if (measured.every(({ recall }) => recall === null)) return [{ world, ...alarms }];
    return [
      { world, head: `${world}: ranking (average precision)`, of: (/** @type {Row} */ row) => decimal(row.averagePrecision) },
      { world, head: "found", of: (/** @type {Row} */ row) => decimal(row.recall) },
      { world, head: "false alarms per million", of: alarms.of },
    ];
  });
  const variants = [...new Set(record.rows.map(({ variant }) => variant))];
  const lines = variants.map((variant) => {
    const cells = columns.map(({ world, of }) => {
      const row = record.rows.find((candidate) => candidate.variant === variant && candidate.world === world);
      return row ? of(row) : "";
    });
    return [variant, ...cells];
  });
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const head = ["", ...columns.map((column) => column.head)];
  return [
    line(head),
    line(head.map(() => "---")),
    ...lines.map(line),
    "",
    `Families ${record.families.join(" and ")}, seeds ${record.seeds.join(", ")}, ${record.size.accounts} accounts, ${record.size.days} days, at a false discovery rate of 1%. ${record.bias} ${record.date}, \`npm run bench -- ablation\`.`,
  ].join("\n");
}

function decimal(/** @type {number | null} */ value) {
  return value === null ? "–" : value.toFixed(2);
}
