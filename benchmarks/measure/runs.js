import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const PEAK_MEMORY = fileURLToPath(new URL("./peakMemory.js", import.meta.url));

/**
 * One run of a command as a whole process.
 * @typedef {{ seconds: number, peakBytes: number | undefined, stdout: string }} MeasuredRun
 */

/**
 * Runs a Node program, start-up included, with its peak memory.
 * @param {readonly string[]} args
 * @returns {Promise<MeasuredRun>}
 */
export function runNode(args) {
  return runProcess(process.execPath, ["--import", PEAK_MEMORY, ...args]);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<MeasuredRun>}
 */
export function runProcess(command, args) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe", "pipe"] });
    const [, out, err, peak] = child.stdio.map((stream) => collect(stream));
    child.on("error", reject);
    child.on("close", (code) => {
      const seconds = (performance.now() - startedAt) / 1000;
      if (code !== 0) reject(new Error(`${command} ${args.join(" ")} ended with ${code}\n${err?.text ?? ""}`));
      else resolve({ seconds, peakBytes: peak?.text ? Number(peak.text) : undefined, stdout: out?.text ?? "" });
    });
  });
}

/** @param {unknown} stream */
function collect(stream) {
  const collected = { text: "" };
  if (stream && typeof stream === "object" && "on" in stream) {
    /** @type {import("node:stream").Readable} */ (stream).setEncoding("utf8").on("data", (/** @type {string} */ piece) => (collected.text += piece));
  }
  return collected;
}

/**
 * Runs several measurements in turn (A B A B …), so that drift of a shared machine meets all alike.
 * @template T
 * @param {number} times
 * @param {Readonly<Record<string, () => Promise<T>>>} measurements
 * @returns {Promise<Record<string, T[]>>}
 */
export async function inTurn(times, measurements) {
  /** @type {Record<string, T[]>} */
  const results = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let run = 0; run < times; run++) {
    for (const [name, measure] of Object.entries(measurements)) {
      results[name]?.push(await measure());
      process.stderr.write(`${name} ${run + 1}/${times}\n`);
    }
  }
  return results;
}

/**
 * @param {readonly number[]} values
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ i) => round(sorted[i] ?? NaN);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? at(Math.floor(middle)) : round(((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2);
  return { min: at(0), median, max: at(sorted.length - 1), runs: sorted.length };
}

/** @param {number} value */
function round(value) {
  return Number(value.toPrecision(4));
}

/**
 * An answer that isn't the known one makes a time worthless.
 * @param {string} what
 * @param {unknown} found
 * @param {unknown} expected
 */
export function assertAnswer(what, found, expected) {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }
}
