import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";

// `lockstep network --method coortweet` as a whole process on CooRTweet's own example data, which
// isn't part of this project: 35,125 reposts, read in place.
const DATA = fileURLToPath(new URL("../../shared/data/coortweet/russian_coord_tweets.csv.gz", import.meta.url));
const RUNS = 9;

if (!existsSync(DATA)) throw new Error("The reference data isn't beside the project, so there is nothing to measure.");
const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const args = [cli, "network", DATA, "--method", "coortweet", "--trace", "object", "--window", "60s", "--out", join(folder, "edges.csv")];
  const network = async () => {
    const run = await runNode([...args, "--force", "--json", "--quiet"]);
    const { pairs, edges } = JSON.parse(run.stdout);
    assertAnswer("pairs and edges", [pairs, edges], [3791, 3721]);
    return run;
  };
  const { startUp, whole } = await inTurn(RUNS, { whole: network, startUp: () => runNode([cli, "--version"]) });
  writeRecord("reposts", {
    data: "CooRTweet's russian_coord_tweets, 35,125 rows; window 60 s, participation 2",
    bias: "One small real data set.",
    answer: { pairs: 3791, edges: 3721 },
    seconds: { whole: spread(whole.map(({ seconds }) => seconds)), ofWhichStartUp: spread(startUp.map(({ seconds }) => seconds)) },
    peakMB: spread(whole.map(({ peakBytes }) => peakBytes / 1e6)),
  });
} finally {
  rmSync(folder, { recursive: true });
}
