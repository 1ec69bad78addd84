import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeTruth, writeVerdicts } from "./evaluate/write.js";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";

// `lockstep evaluate` as a whole process, from a truth and a table of verdicts to every figure with its interval.
const WORLD = { accounts: 1_000_000, posts: 5_000_000, campaigns: 100, members: 200, crowd: 100_000, seed: 1 };
const RUNS = 3;

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const files = { truth: join(folder, "truth.jsonl"), verdicts: join(folder, "accounts.csv") };
  await writeTruth(files.truth, WORLD);
  await writeVerdicts(files.verdicts, WORLD);
  const members = WORLD.campaigns * WORLD.members;
  const alarms = WORLD.crowd / 100;
  const evaluate = async () => {
    const run = await runNode([cli, "evaluate", files.verdicts, files.truth, "--json", "--quiet"]);
    const { counts, figures, clusters } = JSON.parse(run.stdout).pooled;
    assertAnswer("accounts", [counts.accounts, counts.campaign, counts.found, counts.falseAlarms], [WORLD.accounts, members, members / 2, alarms]);
    assertAnswer("clusters", [clusters.pure, clusters.mixed, clusters.innocent], [WORLD.campaigns, 0, WORLD.crowd / 1000]);
    assertAnswer("recall", figures.recall.value, 0.5);
    assertAnswer("false alarms", figures.falseAlarmsPerMillion.value, (alarms / (WORLD.accounts - members)) * 1e6);
    assertAnswer("campaigns detected", figures.campaignsDetected.value, 1);
    return run;
  };
  const { evaluate: runs } = await inTurn(RUNS, { evaluate });
  writeRecord("evaluate", {
    world: WORLD,
    bias: "Every campaign is as large as the others, and found by half; scores are spread evenly.",
    files: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, { megabytes: Math.round(statSync(file).size / 1e6) }])),
    seconds: spread(runs.map(({ seconds }) => seconds)),
    peakMB: spread(runs.map(({ peakBytes }) => peakBytes / 1e6)),
  });
} finally {
  rmSync(folder, { recursive: true });
}
