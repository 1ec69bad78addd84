import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * Writes `benchmarks/records/<name>.json`: what was measured, on what machine, on which day.
 * @param {string} name
 * @param {Readonly<Record<string, unknown>>} content
 * @param {{ quiet?: boolean }} [options] quiet: for records too long to be read on a terminal
 */
export function writeRecord(name, content, { quiet = false } = {}) {
  const record = { benchmark: name, date: new Date().toISOString().slice(0, 10), machine: machine(), commit: commit(), ...content };
  const file = fileURLToPath(new URL(`../records/${name}.json`, import.meta.url));
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  if (!quiet) process.stdout.write(`${JSON.stringify(content, null, 2)}\n`);
  process.stdout.write(`written to benchmarks/records/${name}.json\n`);
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

function commit() {
  const changed = execFileSync("git", ["status", "--porcelain", "src"], { encoding: "utf8" }).trim() !== "";
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim() + (changed ? " with changes" : "");
}
