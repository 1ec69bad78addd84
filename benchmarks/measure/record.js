import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * Writes `benchmarks/records/<name>.json`: what was measured, on what machine, on which day.
 * @param {string} name
 * @param {Readonly<Record<string, unknown>>} content
 * @param {{ long?: boolean }} [options] long: too long to be read on a terminal; `rows` stand one on a line, with five digits
 */
export function writeRecord(name, content, { long = false } = {}) {
  const record = { benchmark: name, date: new Date().toISOString().slice(0, 10), machine: machine(), commit: commit(), ...content };
  const file = fileURLToPath(new URL(`../records/${name}.json`, import.meta.url));
  writeFileSync(file, `${long ? withRows(record) : JSON.stringify(record, null, 2)}\n`);
  if (!long) process.stdout.write(`${JSON.stringify(content, null, 2)}\n`);
  process.stdout.write(`written to benchmarks/records/${name}.json\n`);
}

function withRows({ rows, ...head }) {
  const short = (_, value) => (typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value);
  return `${JSON.stringify(head, short, 2).slice(0, -2)},\n  "rows": [\n${rows.map((row) => `    ${JSON.stringify(row, short)}`).join(",\n")}\n  ]\n}`;
}

function machine() {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    note: "shared and noisy: compare ratios within one run",
  };
}

/** Of the code that is measured, and whether it was changed since. */
export function commit() {
  const changed = execFileSync("git", ["status", "--porcelain", "src"], { encoding: "utf8" }).trim() !== "";
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim() + (changed ? " with changes" : "");
}
