import { readFileSync } from "node:fs";
import { detect } from "lockstep";
import { readFiles, writeRun } from "lockstep/node";

const out = process.argv[2] ?? "lockstep-out";
await writeRun(await detect(await readFiles("fixtures/election/posts.jsonl")), out);
const { clusters, ties } = /** @type {import("lockstep/reports").RunFile} */ (JSON.parse(readFileSync(`${out}/run.json`, "utf8")));
for (const { id, accounts, firstTime, lastTime } of clusters.slice(0, 1)) {
  console.log(`${accounts.length} accounts shared the same things closely in time, from ${firstTime} to ${lastTime}. For example:`);
  for (const { source, target, evidence } of ties.filter((tie) => tie.clusterId === id).slice(0, 3)) {
    for (const { trace, object, sourcePost, targetPost, sourceTime, targetTime, gapSeconds } of evidence.slice(0, 1))
      console.log(`- ${source} in post ${sourcePost} at ${sourceTime}, ${target} in post ${targetPost} at ${targetTime}: ${gapSeconds} s apart (${trace}: ${object}).`);
  }
}
console.log("What else would explain it? A newsroom, a fan club, the same news alert. Ask before you publish.");
