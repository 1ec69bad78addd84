import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * The quality gate: every step prints one line; the first that fails prints its
 * output and what to do, and ends the run. `npm run check -- lint types` runs
 * the named steps only.
 */

/** @typedef {{ name: string, command: string, remedy: string }} Step */

/** @type {readonly Step[]} */
const STEPS = [
  { name: "types", command: "tsc -p .", remedy: "Mend the types named above; `npx tsc -p .` repeats this step." },
  { name: "lint", command: "eslint . --max-warnings 0", remedy: "`npx eslint . --fix` mends some; the layers are listed in scripts/layers.js." },
  { name: "build", command: "npm run --silent build", remedy: "`npm run build` repeats this step." },
  { name: "dead exports", command: "knip", remedy: "Remove what nothing uses: the export, the file or the dependency." },
  { name: "package", command: "publint run --strict --pack npm", remedy: "Mend `exports`, `bin` or `files` in package.json." },
  { name: "types as installed", command: "attw --pack . --profile esm-only", remedy: "Each entry of `exports` needs its .js and its .d.ts in dist." },
  { name: "public interface", command: "node scripts/apiReport.js", remedy: "If the change is meant, run `npm run api`, read the difference in etc/ and commit it." },
  {
    name: "root bundle",
    command: "tsup --config tsup.size.config.ts --silent && size-limit",
    remedy: "Look at what src/index.ts has come to import: what needs Node belongs behind lockstep/node, what is large behind a subpath.",
  },
  { name: "tests, coverage, examples", command: "vitest run --coverage", remedy: "`npx vitest run <file>` repeats one file; thresholds are in vitest.config.ts." },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step "${unknown.join('", "')}". Steps: ${STEPS.map((step) => step.name).join("; ")}.`);
  process.exit(2);
}

const failed = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name)).find((step) => !passes(step));
if (failed) process.exit(1);

/**
 * Runs one step and prints its line.
 * @param {Step} step
 */
function passes(step) {
  const startedAt = performance.now();
  const result = spawnSync(step.command, {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    shell: true,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
    // Packing would build again; the build step has just done that.
    env: { ...process.env, npm_config_ignore_scripts: "true" },
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const passed = result.status === 0;
  console.log(`${passed ? "ok    " : "FAILED"}  ${step.name}  ${seconds} s`);
  if (!passed) console.error(`\n${result.stdout}${result.stderr}${result.error?.message ?? ""}\n${step.remedy}`);
  return passed;
}
