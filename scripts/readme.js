import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adapters } from "lockstep/adapters";
import { baselines } from "lockstep/baselines";
import { detectSettings } from "lockstep";
import { reports } from "lockstep/reports";
import { campaigns, families, lookAlikes } from "lockstep/simulate";
import { traces } from "lockstep/traces";

/**
 * Writes the parts of README.md that are said elsewhere already (declarations, examples, records of benchmarks)
 * between their markers; with `--check` it only says whether they are up to date. Needs `dist`.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const README = join(ROOT, "README.md");
const RECORDS = join(ROOT, "benchmarks/records");

// The command line is no entry of the package, so it is taken from where it is built.
const built = (/** @type {string} */ file) => new URL(`../dist/${file}`, import.meta.url).href;
const { detectCommand } = /** @type {typeof import("../src/cli/detect.js")} */ (await import(built("cli/detect.js")));
const { networkCommand } = /** @type {typeof import("../src/cli/network.js")} */ (await import(built("cli/network.js")));
const { simulateCommand } = /** @type {typeof import("../src/cli/simulate.js")} */ (await import(built("cli/simulate.js")));
const { evaluateCommand } = /** @type {typeof import("../src/cli/evaluate.js")} */ (await import(built("cli/evaluate.js")));
const { explainCommand } = /** @type {typeof import("../src/cli/explain.js")} */ (await import(built("cli/explain.js")));
const { reportCommand } = /** @type {typeof import("../src/cli/report.js")} */ (await import(built("cli/report.js")));
const { hashCommand } = /** @type {typeof import("../src/cli/hash.js")} */ (await import(built("cli/hash.js")));
const { EXIT_CODES } = /** @type {{ EXIT_CODES: typeof import("../src/cli/runCli.js").EXIT_CODES }} */ (await import(built("cli/runCli.js")));
const { formatDuration } = /** @type {typeof import("../src/model/duration.js")} */ (await import(built("model/duration.js")));

/** What a reader asks first, by benchmark and the place of the figure in its record. All figures are in benchmarks/records. */
const HEADLINES = [
  { benchmark: "posts", place: "seconds, jsonl", what: "`detect` on 1.5 million posts as JSONL, start to finished files, in seconds" },
  { benchmark: "posts", place: "seconds, csv", what: "the same as CSV" },
  { benchmark: "posts", place: "seconds, parquet", what: "the same as Parquet" },
  { benchmark: "posts", place: "peakMB, jsonl", what: "peak memory of the JSONL run, in MB" },
  { benchmark: "reposts", place: "seconds, whole", what: "`network --method coortweet` on 35,125 reposts, start-up included, in seconds" },
  { benchmark: "sweep", place: "seconds, lockstep, all", what: "sort and pair ten million shares of a million accounts on one thread, in seconds" },
  { benchmark: "sweep", place: "timesC", what: "the same against a plain C program of the same steps, as a ratio" },
  { benchmark: "sweep", place: "peakMB", what: "peak memory of that, in MB" },
  { benchmark: "simulate", place: "postsPerSecond, records sessions", what: "posts a second that `simulate` makes up on one core, family `sessions`" },
  { benchmark: "simulate", place: "postsPerSecond, records cascades", what: "the same, family `cascades`" },
  { benchmark: "evaluate", place: "seconds", what: "`evaluate` on a million accounts with five million posts in the truth, in seconds" },
  { benchmark: "urls", place: "millionsAMinuteAndCore, keys", what: "millions of addresses that `canonicalUrlKey` takes a minute and core" },
  { benchmark: "media", place: "seconds, 1000000 of 64 bits", what: "a million picture hashes of 64 bits grouped by `groupMedia`, in seconds" },
  { benchmark: "media", place: "seconds, 1000000 of 256 bits", what: "the same of 256 bits" },
  { benchmark: "report", place: "reports, many, firstPaintMs", what: "first words of a report of 200 findings with 108,000 rows on the screen, in milliseconds" },
  { benchmark: "report", place: "reports, many, longestTaskMs", what: "longest task while it is scrolled from top to end, in milliseconds" },
  { benchmark: "viral", place: "seconds, whole", what: "`detect` where a million accounts share one object within a minute, in seconds" },
];

/** The figures that say most, of every method: means over worlds of both families and all seeds. */
const QUALITY_COLUMNS = [
  { head: "ranking (average precision), nothing hidden", group: "effort, no look-alikes", world: "0", figure: "averagePrecision" },
  { head: "ranking, every means of evasion at a tenth", group: "effort, no look-alikes", world: "0.1", figure: "averagePrecision" },
  { head: "ranking, nothing hidden, with all look-alikes", group: "effort", world: "0", figure: "averagePrecision" },
  { head: "campaign accounts found before 5% are innocent, nothing hidden", group: "effort, no look-alikes", world: "0", figure: "recallAtFdr5Percent" },
  { head: "innocent among those it names by its own defaults, nothing hidden", group: "effort, no look-alikes", world: "0", figure: "realisedFdr" },
  { head: "false alarms per million, public alone", group: "innocent", world: "public alone", figure: "falseAlarmsPerMillion" },
  { head: "false alarms per million, with all look-alikes", group: "innocent", world: "all look-alikes", figure: "falseAlarmsPerMillion" },
];

/** @type {Readonly<Record<string, () => string>>} */
const PARTS = {
  "example trust-and-safety": () => example("trust-and-safety"),
  "example researcher": () => example("researcher"),
  "example fact-checker": () => example("fact-checker"),
  "flags of detect": () => flags(detectCommand()),
  "flags of network": () => flags(networkCommand()),
  families: () => table(["`--family`", "what moves people", "after"], families.map(({ name, title, cites }) => [code(name), title, cites])),
  "look-alikes": () => table(["`--look-alikes`", "what happens", "sort"], lookAlikes.map(({ name, title, sort }) => [code(name), title, sort])),
  campaigns: () => table(["`--campaigns`", "what it does", "kind", "after"], campaigns.map(({ name, title, kind, cites }) => [code(name), title, kind, cites])),
  "flags of simulate": () => flags(simulateCommand()),
  "flags of evaluate": () => flags(evaluateCommand()),
  "flags of explain": () => flags(explainCommand()),
  "flags of report": () => flags(reportCommand()),
  "flags of hash": () => flags(hashCommand()),
  "exit codes": () => table(["code", "meaning"], Object.entries(EXIT_CODES)),
  adapters: () => table(["`--format`", "reads"], adapters.map(({ name, reads }) => [code(name), reads])),
  traces: () =>
    table(
      ["trace", "accounts that share", "windows", "on by default", "what it skips"],
      traces.map(({ name, object, windowsSeconds, skips }) => [
        code(name),
        object,
        windowsSeconds.map(formatDuration).join(", "),
        detectSettings.traces.default.includes(name) ? "yes" : "no",
        skips,
      ]),
    ),
  methods: () => table(["`--method`", "makes", "source"], baselines.map(({ name, title, cites }) => [code(name), title, cites])),
  "output files": () => table(["file", "holds"], reports.map(({ file, holds }) => [code(file), holds])),
  quality: () => quality(),
  benchmarks: () => benchmarks(),
};

const before = readFileSync(README, "utf8");
const after = splice(before);
if (process.argv.includes("--check")) {
  if (after !== before) fail("README.md is not what the declarations, examples and records say: run node scripts/readme.js after a build.");
} else {
  writeFileSync(README, after);
}

/** @param {string} text */
function splice(text) {
  let rest = text;
  for (const [name, write] of Object.entries(PARTS)) {
    const [start, end] = [`<!-- made from: ${name} -->\n`, `<!-- end: ${name} -->`];
    const [from, to] = [rest.indexOf(start), rest.indexOf(end)];
    if (from === -1 || to < from) fail(`README.md has no part "${name}": it needs the lines ${start.trim()} and ${end}.`);
    rest = `${rest.slice(0, from + start.length)}\n${write()}\n\n${rest.slice(to)}`;
  }
  return rest;
}

/** @param {string} name */
function example(name) {
  return `\`\`\`js\n${readFileSync(join(ROOT, "examples", `${name}.js`), "utf8").trimEnd()}\n\`\`\``;
}

/** @param {import("commander").Command} command */
function flags({ options }) {
  return table(
    ["flag", "meaning"],
    options.map((option) => [code(option.flags), `${option.description}${option.argChoices && !option.description.includes("; of ") ? ` (one of ${option.argChoices.join(", ")})` : ""}`]),
  );
}

/** @returns {BenchmarkRecord[]} */
function readRecords() {
  if (!existsSync(RECORDS)) return [];
  const files = readdirSync(RECORDS).filter((file) => file.endsWith(".json") && !file.startsWith("quality"));
  return files.sort().map((file) => {
    const record = /** @type {unknown} */ (JSON.parse(readFileSync(join(RECORDS, file), "utf8")));
    return /** @type {BenchmarkRecord} */ (record);
  });
}

function benchmarks() {
  const records = readRecords();
  if (records.length === 0) return "No records yet.";
  const rows = HEADLINES.map(({ benchmark, place, what }) => {
    const record = records.find((candidate) => candidate.benchmark === benchmark);
    const figure = record && medians(record).find(({ path }) => path.join(", ") === place);
    if (!record || !figure) return fail(`There is no record of ${place} in benchmarks/records/${benchmark}.json: run npm run bench -- ${benchmark}.`);
    return [what, `${figure.median} (${figure.min} to ${figure.max})`, String(figure.runs), record.date];
  });
  const machines = new Set(records.map(({ machine: { cores, processor, node, note } }) => `${cores} cores (${processor}), Node ${node}${note ? `; ${note}` : ""}`));
  const biases = records.flatMap(({ benchmark, bias }) => (bias ? [`- ${code(benchmark)}: ${bias}`] : []));
  return [table(["what", "median (least to most)", "runs", "date"], rows), "", `Machine: ${[...machines].join("; ")}.`, "", "What the worlds are biased to:", "", ...biases].join("\n");
}

function quality() {
  const file = join(RECORDS, "quality.json");
  if (!existsSync(file)) return fail("There is no benchmarks/records/quality.json: run npm run bench:quality.");
  const record = /** @type {QualityRecord} */ (JSON.parse(readFileSync(file, "utf8")));
  const methods = [...new Set(record.rows.map(({ method }) => method))].sort((a, b) => Number(b === "lockstep") - Number(a === "lockstep") || a.localeCompare(b));
  const cell = (/** @type {string} */ method, /** @type {typeof QUALITY_COLUMNS[number]} */ { group, world, figure }) => {
    const values = record.rows.filter((row) => row.method === method && row.group === group && row.world === world).map(({ pooled }) => pooled.figures[figure]?.value ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return figure === "falseAlarmsPerMillion" ? String(Math.round(mean)) : mean.toFixed(2);
  };
  const { accounts, days } = record.size;
  return [
    table(["method", ...QUALITY_COLUMNS.map(({ head }) => head)], methods.map((method) => [code(method), ...QUALITY_COLUMNS.map((column) => cell(method, column))])),
    "",
    throughput(record),
    "",
    `Means over both families; seeds ${record.seeds.join(", ")}; ${accounts} accounts, ${days} days. Intervals and all other figures are in [benchmarks/records/quality.json](benchmarks/records/quality.json). ${record.date}.`,
    "",
    "![Campaign accounts found, by how hard campaigns try not to be seen](benchmarks/records/quality-recall.svg)",
    "",
    "![False alarms per million innocent accounts, by what the public does](benchmarks/records/quality-false-alarms.svg)",
    "",
    `Bias: ${record.bias}`,
  ].join("\n");
}

/** What evasion costs the attackers. @param {QualityRecord} record */
function throughput(record) {
  const efforts = [...new Set(record.throughput.filter(({ group }) => group === "effort").map(({ world }) => world))].sort((a, b) => Number(a) - Number(b));
  const of = (/** @type {string} */ effort, /** @type {"performed" | "performedWithinHour"} */ field) => {
    const values = record.throughput.filter(({ group, world }) => group === "effort" && world === effort).map((row) => row[field]);
    return `${Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length)}%`;
  };
  const list = efforts.map((effort) => `${of(effort, "performed")} at ${effort} (${of(effort, "performedWithinHour")} within an hour)`);
  return `What evasion leaves the attackers of the actions that they planned: ${list.join(", ")}.`;
}

/**
 * @typedef {{ date: string, bias: string, seeds: number[], size: { accounts: number, days: number },
 *   throughput: { group: string, world: string, performed: number, performedWithinHour: number }[],
 *   rows: { method: string, group: string, world: string, pooled: { figures: Record<string, { value: number | null }> } }[] }} QualityRecord
 */

/** @typedef {{ benchmark: string, date: string, bias?: string, machine: { cores: number, processor: string, node: string, note?: string } }} BenchmarkRecord */
/** @typedef {{ median: number, min: number, max: number, runs: number }} Spread */

/**
 * @param {unknown} value @param {readonly string[]} path
 * @returns {(Spread & { path: readonly string[] })[]}
 */
function medians(value, path = []) {
  if (typeof value !== "object" || value === null) return [];
  if ("median" in value) return [{ path, .../** @type {Spread} */ (value) }];
  return Object.entries(value).flatMap(([key, inner]) => medians(inner, [...path, key]));
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
