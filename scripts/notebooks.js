import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Runs the notebooks in `examples` with Jupyter and Deno's kernel: by itself it writes their outputs anew, with `--check`
 * it only says whether they are what the notebooks give now. Needs `dist`, and what scripts/installJupyter.sh installs.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EXAMPLES = join(ROOT, "examples");
const DENO = join(ROOT, ".cache/deno/bin/deno");

/** @typedef {{ cell_type: string, source: string[], metadata: object, outputs?: Record<string, unknown>[], execution_count?: number | null }} Cell */
/** @typedef {{ cells: Cell[] } & Record<string, unknown>} Notebook */

/** What is missing to run notebooks; undefined if nothing is. */
export function missingForNotebooks() {
  if (spawnSync("jupyter-nbconvert", ["--version"]).status !== 0) return "jupyter-nbconvert isn't on the PATH";
  return existsSync(DENO) ? undefined : "there is no Deno under .cache/deno";
}

export const notebooks = readdirSync(EXAMPLES).filter((file) => file.endsWith(".ipynb"));

/** The notebook as it stands in `examples`. @param {string} file */
export function storedNotebook(file) {
  return plain(readFileSync(join(EXAMPLES, file), "utf8"));
}

/** Executions after which a cell that has shown nothing in any of them is taken to show nothing. */
const EXECUTIONS_MAX = 5;

/**
 * The notebook with the outputs that it gives now. On a busy machine Deno's kernel says that a cell is done before it hands out
 * what the cell shows, and Jupyter has stopped listening: so it is run again until each cell has been heard.
 * @param {string} file
 * @param {Readonly<Record<string, string>>} variables of the environment, besides those of this process
 * @throws Error if it doesn't run, or if two executions don't show the same
 */
export function executedNotebook(file, variables = {}) {
  let heard = executeOnce(file, variables);
  for (let executions = 1; executions < EXECUTIONS_MAX && heard.cells.some(isSilent); executions++) {
    const again = executeOnce(file, variables);
    heard = { ...heard, cells: heard.cells.map((cell, i) => (isSilent(cell) ? /** @type {Cell} */ (again.cells[i]) : sameCell(cell, /** @type {Cell} */ (again.cells[i]), file))) };
  }
  return heard;
}

/** @param {Cell} cell */
function isSilent({ cell_type, outputs }) {
  return cell_type === "code" && outputs?.length === 0;
}

/** @param {Cell} cell @param {Cell} again @param {string} file */
function sameCell(cell, again, file) {
  if (!isSilent(again) && JSON.stringify(cell) !== JSON.stringify(again)) throw new Error(`${file} shows something else each time: ${cell.source.join("")}`);
  return cell;
}

/** @param {string} file @param {Readonly<Record<string, string>>} variables */
function executeOnce(file, variables) {
  // Inside the project, so that Deno finds the package by name as it does where somebody installed it.
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".cache/notebooks-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(ROOT, join(folder, "node_modules/lockstep"), "dir");
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", dependencies: { lockstep: "*" } }));
    mkdirSync(join(folder, "jupyter/kernels/deno"), { recursive: true });
    const kernel = { argv: [DENO, "jupyter", "--kernel", "--conn", "{connection_file}"], display_name: "Deno", language: "typescript" };
    writeFileSync(join(folder, "jupyter/kernels/deno/kernel.json"), JSON.stringify(kernel));
    copyFileSync(join(EXAMPLES, file), join(folder, file));
    const { status, stderr } = spawnSync("jupyter-nbconvert", ["--to", "notebook", "--execute", "--output", "executed.ipynb", file], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", TZ: "UTC", LANG: "C.UTF-8", JUPYTER_PATH: join(folder, "jupyter"), ...variables },
    });
    if (status !== 0) throw new Error(`${file} doesn't run:\n${stderr}`);
    return plain(readFileSync(join(folder, "executed.ipynb"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without what differs from one execution to the next. @param {string} text */
function plain(text) {
  const notebook = /** @type {Notebook} */ (JSON.parse(text));
  return { ...notebook, cells: notebook.cells.map((cell) => ({ ...cell, metadata: {} })) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = missingForNotebooks();
  if (missing !== undefined) {
    console.error(`Notebooks can't run here: ${missing}. scripts/installJupyter.sh installs it.`);
    process.exit(2);
  }
  const stale = notebooks.filter((file) => {
    const executed = JSON.stringify(executedNotebook(file), null, 1);
    if (executed === JSON.stringify(storedNotebook(file), null, 1)) return false;
    if (!process.argv.includes("--check")) writeFileSync(join(EXAMPLES, file), `${executed}\n`);
    return true;
  });
  if (process.argv.includes("--check") && stale.length > 0) {
    console.error(`Not what they give now: ${stale.join(", ")}. Run \`node scripts/notebooks.js\` and look at the difference.`);
    process.exit(1);
  }
}
