// A stream of records, as a service reads them from its own warehouse, to clusters and the posts that show them.
import { detect, read } from "lockstep";

/** Three accounts that repost the same ten posts within seconds, and thirty that each repost one of them at leisure. */
async function* posts() {
  const start = Date.UTC(2024, 4, 1) / 1000;
  for (let i = 0; i < 10; i++) {
    for (const [k, accountId] of ["ann", "ben", "cem"].entries()) {
      yield { id: `${accountId}-${i}`, platform: "x", accountId, createdAt: start + i * 3600 + k * 2, repostOf: `original-${i}` };
    }
    for (let k = 0; k < 3; k++) {
      const accountId = `reader-${i}-${k}`;
      yield { id: accountId, platform: "x", accountId, createdAt: start + i * 3600 + 600 * (k + 1), repostOf: `original-${i}` };
    }
  }
}

const run = await detect(read(posts()), { traces: ["repost"], windows: [10] });

for (const cluster of run.clusters) {
  console.log(`${cluster.id}: ${cluster.accounts.join(", ")}`);
}
for (const tie of run.clusterTies) {
  const [first] = run.evidence(tie);
  if (first) console.log(`${first.sourcePost} and ${first.targetPost}: ${first.object}, ${first.gapSeconds} s apart`);
}
