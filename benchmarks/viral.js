import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";

// One object shared by a million accounts within a minute, and three accounts that also share two
// rare ones: the run has to end, stay bounded, say what it set aside and still find the three.
const ACCOUNTS = 1_000_000;
const RUNS = 5;

const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const file = join(folder, "viral.csv");
  const stream = createWriteStream(file);
  stream.write("object_id,account_id,content_id,timestamp_share\n");
  for (let account = 0; account < ACCOUNTS; account++) {
    const row = `viral,a${account},v${account},${1_700_000_000 + (account % 60)}\n`;
    if (!stream.write(row)) await once(stream, "drain");
  }
  for (let account = 0; account < 3; account++) {
    stream.write(`rare1,a${account},r${account},1700010000\nrare2,a${account},s${account},1700020000\n`);
  }
  stream.end();
  await once(stream, "finish");
  const detect = async () => {
    const run = await runNode([cli, "detect", file, "--out", join(folder, "out"), "--force", "--json", "--quiet", "--no-findings"]);
    const { rows, clusters, limits } = JSON.parse(run.stdout);
    assertAnswer("rows", rows.accepted, ACCOUNTS + 6);
    assertAnswer("clusters", clusters.map(({ size }) => size), [3]);
    assertAnswer("set aside", limits.map(({ setting, examples }) => [setting, ...examples]), [
      ["sharesPerObjectMax", "viral"],
      ["sharesPerObjectMax", "viral"],
    ]);
    return run;
  };
  const { whole } = await inTurn(RUNS, { whole: detect });
  writeRecord("viral", {
    world: { accounts: ACCOUNTS, withinSeconds: 60 },
    answer: { clusters: [3], setAside: ["viral"] },
    seconds: { whole: spread(whole.map(({ seconds }) => seconds)) },
    peakMB: spread(whole.map(({ peakBytes }) => peakBytes / 1e6)),
  });
} finally {
  rmSync(folder, { recursive: true });
}
