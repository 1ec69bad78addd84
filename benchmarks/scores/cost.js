import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { detect, read } from "lockstep";
import { openInputs } from "lockstep/node";
import { writeJsonl } from "../posts/write.js";

// One run of detect on a file of posts, at the density of 1,000 groups of 50 accounts in ten million posts. Prints seconds of processor time by stage, and what was found of the groups, as JSON.
const POSTS_PER_CLUSTER = 10_000;
const MEMBERS = 50;
const posts = Number(process.argv[2]);
const size = { posts, accounts: posts / 10, groups: posts / POSTS_PER_CLUSTER, members: MEMBERS, seed: 1 };
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const file = join(folder, "posts.jsonl");
  await writeJsonl(file, size);
  const run = await detect(read(await openInputs([file])), {}, { clock: processorSeconds });
  const clusters = { all: run.clusters.length, named: run.clusters.filter(({ flagged }) => flagged).length, findings: run.findings?.length };
  process.stdout.write(JSON.stringify({ timings: run.head.timings, clusters, found: foundOf(run.clusters), planted: { groups: size.groups, members: size.groups * MEMBERS, mixed: 0, restsPerGroup: 1 } }));
} finally {
  rmSync(folder, { recursive: true });
}

/** Of all threads: those that compile and collect garbage count as well, waiting for others on the machine and for its disk doesn't. */
function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Planted groups and members in clusters, clusters that hold anybody else or members of two groups, and the most clusters of one group beside those that evidence names. */
function foundOf(clusters) {
  const [members, rests] = [new Map(), new Map()];
  let mixed = 0;
  for (const { accounts, flagged } of clusters) {
    const groups = new Set(accounts.map((key) => /^x:g(\d+)-/.exec(key)?.[1]));
    if (groups.size > 1 || groups.has(undefined)) mixed++;
    const [group] = groups;
    members.set(group, (members.get(group) ?? 0) + accounts.length);
    if (!flagged) rests.set(group, (rests.get(group) ?? 0) + 1);
  }
  return { groups: members.size, members: [...members.values()].reduce((sum, n) => sum + n, 0), mixed, restsPerGroup: Math.max(...rests.values()) };
}
