import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { detect, read } from "lockstep";
import { openInputs } from "lockstep/node";
import { writeJsonl } from "../posts/write.js";

// One run of detect on a file of posts, at the density of 1,000 clusters of 50 accounts in ten million posts. Prints seconds by stage as JSON.
const POSTS_PER_CLUSTER = 10_000;
const MEMBERS = 50;
const posts = Number(process.argv[2]);
const size = { posts, accounts: posts / 10, groups: posts / POSTS_PER_CLUSTER, members: MEMBERS, seed: 1 };
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const file = join(folder, "posts.jsonl");
  await writeJsonl(file, size);
  const run = await detect(read(await openInputs([file])), {}, { clock: () => performance.now() / 1000 });
  const members = run.clusters.reduce((sum, { accounts }) => sum + accounts.length, 0);
  process.stdout.write(JSON.stringify({ timings: run.head.timings, planted: { clusters: size.groups, members: size.groups * MEMBERS }, clusters: run.clusters.length, members, findings: run.findings?.length }));
} finally {
  rmSync(folder, { recursive: true });
}
