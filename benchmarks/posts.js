import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";
import { writeCsv, writeJsonl, writeParquet } from "./posts/write.js";

// `lockstep detect` as a whole process, from a file of posts to the finished folder of results.
// The planted accounts, and nobody else.
const FLAGGED = 240;
const WORLD = { posts: 1_500_000, accounts: 150_000, groups: 20, seed: 1 };
const RUNS = Number(process.env.LOCKSTEP_BENCH_RUNS ?? 5);

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const files = { jsonl: join(folder, "posts.jsonl"), csv: join(folder, "posts.csv"), parquet: join(folder, "posts.parquet") };
  await writeJsonl(files.jsonl, WORLD);
  await writeCsv(files.csv, WORLD);
  writeParquet(files.parquet, WORLD);
  const detect = (file) => async () => {
    const run = await runNode([cli, "detect", file, "--out", join(folder, "out"), "--force", "--json", "--quiet", "--no-findings"]);
    const { rows, clusters, flagged, timings } = JSON.parse(run.stdout);
    assertAnswer("rows", rows, { read: WORLD.posts, accepted: WORLD.posts, duplicates: 0, rejected: 0 });
    assertAnswer("planted groups", [clusters.length, flagged], [WORLD.groups, FLAGGED]);
    return { ...run, timings };
  };
  const runs = await inTurn(RUNS, Object.fromEntries(Object.entries(files).map(([format, file]) => [format, detect(file)])));
  writeRecord("posts", {
    world: WORLD,
    bias: "Text from a list of thirty words in one language; no sessions, no day and night.",
    files: Object.fromEntries(Object.entries(files).map(([format, file]) => [format, { megabytes: Math.round(statSync(file).size / 1e6) }])),
    answer: { clusters: WORLD.groups, flagged: FLAGGED },
    seconds: Object.fromEntries(Object.entries(runs).map(([format, list]) => [format, spread(list.map(({ seconds }) => seconds))])),
    readSeconds: Object.fromEntries(Object.entries(runs).map(([format, list]) => [format, spread(list.map(({ timings }) => timings.read))])),
    peakMB: Object.fromEntries(Object.entries(runs).map(([format, list]) => [format, spread(list.map(({ peakBytes }) => peakBytes / 1e6))])),
  });
} finally {
  rmSync(folder, { recursive: true });
}
