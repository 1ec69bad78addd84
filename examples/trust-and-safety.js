import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { detect, read } from "lockstep";
import { threads, writeRun } from "lockstep/node";

// Any async iterable of records will do: a queue, a cursor of your warehouse, here the lines of a file.
async function* records() {
  for await (const line of createInterface({ input: createReadStream("fixtures/election/posts.jsonl") })) yield JSON.parse(line);
}
const posts = read(records(), { onRejected: ({ line, reason }) => console.warn(line, reason) });
const run = await detect(posts, { minClusterSize: 5 }, { engine: threads, signal: AbortSignal.timeout(60_000) });
for (const { id, accounts, coordination, traces } of run.clusters) console.log(id, accounts.length, coordination.toFixed(2), Object.keys(traces));
for (const tie of run.clusterTies.slice(0, 1)) console.log("The strongest tie:", run.evidence(tie));
await writeRun(run, process.argv[2] ?? "lockstep-out");
