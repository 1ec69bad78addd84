import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";

// Grouping posts by near copies, as a whole process for each number of posts; and, on as many as it can do, what
// one would take instead: npm's minhash and, where a Python has it, datasketch; same texts, same threshold.
const SIZES = process.env.LOCKSTEP_BENCH_POSTS ? process.env.LOCKSTEP_BENCH_POSTS.split(",").map(Number) : [250_000, 500_000, 1_000_000, 2_000_000];
const SMALL = Math.min(20_000, SIZES[0]);
const RUNS = Number(process.env.LOCKSTEP_BENCH_RUNS ?? 3);
const SEED = 1;

const PYTHON = process.env.LOCKSTEP_BENCH_PYTHON ?? "python3";
const datasketch = spawnSync(PYTHON, ["-c", "import datasketch; print(datasketch.__version__)"], { encoding: "utf8" });
const hasDatasketch = datasketch.status === 0;
if (!hasDatasketch) process.stderr.write(`Without datasketch: ${PYTHON} doesn't have it. Name one that does as LOCKSTEP_BENCH_PYTHON.\n`);

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const group = (/** @type {number} */ posts, program = "group") => async () => {
  const run = await runNode(["--max-old-space-size=12000", here(`./texts/${program}.js`), String(posts), String(SEED), PYTHON]);
  const answer = JSON.parse(run.stdout);
  if (program === "group") assertAnswer(`recall and precision of ${posts}`, [answer.recall >= 0.95, answer.precision >= 0.99], [true, true]);
  return { ...run, ...answer };
};
const runs = await inTurn(RUNS, {
  ...Object.fromEntries(SIZES.map((posts) => [`lockstep ${posts}`, group(posts)])),
  [`lockstep ${SMALL}`]: group(SMALL),
  [`minhash ${SMALL}`]: group(SMALL, "minhash"),
  ...(hasDatasketch ? { [`datasketch ${SMALL}`]: group(SMALL, "datasketch") } : {}),
});
writeRecord("texts", {
  world: { posts: SIZES, nearDuplicates: 0.2, meanCharacters: runs[`lockstep ${SIZES[0]}`][0].meanCharacters, seed: SEED },
  bias: "Words by Zipf's law without grammar; families of copies as operators are thought to make them, written by the authors.",
  datasketch: hasDatasketch ? datasketch.stdout.trim() : "not at hand",
  recall: Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, list[0].recall])),
  precision: Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, list[0].precision])),
  seconds: Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, spread(list.map(({ groupSeconds }) => groupSeconds))])),
  cpuSeconds: Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, spread(list.map(({ cpuSeconds }) => cpuSeconds))])),
  peakMB: Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, spread(list.map(({ peakBytes }) => (peakBytes ?? NaN) / 1e6))])),
  growth: SIZES.slice(1).map((posts, i) => ({
    from: SIZES[i],
    to: posts,
    timesCpu: spread(runs[`lockstep ${posts}`].map(({ cpuSeconds }, run) => cpuSeconds / runs[`lockstep ${SIZES[i]}`][run].cpuSeconds)),
  })),
});
