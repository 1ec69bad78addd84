import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, runProcess, spread } from "./measure/runs.js";
import { makeShares, writeShares } from "./sweep/world.js";

// Sort, window and pair of ten million shares on one thread, in turn with the same sweep in C.
const WORLD = { shares: 10_000_000, accounts: 1_000_000, objects: 500_000, days: 7, seed: 1 };
const WINDOW_SECONDS = 60;
const RUNS = 5;

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const data = join(folder, "shares");
  const program = join(folder, "sweep");
  writeShares(data, makeShares(WORLD));
  execFileSync("gcc", ["-O2", "-o", program, here("./sweep/sweep.c"), "-lm"]);
  const args = [data, ...[WORLD.shares, WORLD.accounts, WORLD.objects, WINDOW_SECONDS].map(String)];
  const runs = await inTurn(RUNS, {
    lockstep: () => runNode([here("./sweep/sweep.js"), ...args]),
    c: () => runProcess(program, args),
  });
  const phases = Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, list.map((run) => JSON.parse(run.stdout))]));
  const [first] = phases.c;
  for (const run of [...phases.lockstep, ...phases.c]) assertAnswer("ties", [run.ties, run.checksum], [first.ties, first.checksum]);
  const total = (/** @type {{ sort: number, windowAndPair: number }} */ run) => run.sort + run.windowAndPair;
  writeRecord("sweep", {
    world: { ...WORLD, windowSeconds: WINDOW_SECONDS },
    bias: "Uniform times without bursts and hardly any ties; written by the authors of both programs.",
    answer: { ties: first.ties, checksum: first.checksum },
    seconds: Object.fromEntries(
      Object.entries(phases).map(([name, list]) => [
        name,
        { sort: spread(list.map((run) => run.sort)), windowAndPair: spread(list.map((run) => run.windowAndPair)), all: spread(list.map(total)) },
      ]),
    ),
    timesC: spread(phases.lockstep.map((run, i) => total(run) / total(phases.c[i]))),
    peakMB: spread(runs.lockstep.map(({ peakBytes }) => (peakBytes ?? NaN) / 1e6)),
  });
} finally {
  rmSync(folder, { recursive: true });
}
