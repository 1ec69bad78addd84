import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { detect } from "lockstep";
import { readFiles } from "lockstep/node";
import { writeRecord } from "./measure/record.js";

// Whom `detect` flags in two real exports, which aren't part of this project, and what the strongest clusters look like.
// Nobody has labelled them: the record says what is named, not what is right. It holds counts and times, no names.
const FOLDER = fileURLToPath(new URL("../../shared/data/coortweet/", import.meta.url));
const EXPORTS = [
  { name: "russian_coord_tweets", file: "russian_coord_tweets.csv.gz", reading: { platform: "x" } },
  {
    name: "german_elections",
    file: "german_elections.csv.gz",
    reading: { platform: "facebook and x", map: ["id=post_id", "accountId=account_id", "createdAt=timestamp", "objects=url_id", "hashtags=hashtag_id"] },
  },
];
const STRONGEST = 10;

if (!existsSync(FOLDER)) throw new Error("The reference data isn't beside the project, so there is nothing to measure.");

const exports = {};
for (const { name, file, reading } of EXPORTS) {
  const byFdr = {};
  let strongest = [];
  for (const fdr of [0.01, 0.05]) {
    const run = await detect(await readFiles(FOLDER + file, reading), { fdr });
    const flagged = run.clusters.filter((cluster) => cluster.flagged);
    byFdr[fdr] = { accounts: run.accounts.filter((account) => account.flagged).length, clusters: flagged.length, ...run.head.evidence };
    if (fdr === 0.01) strongest = [...flagged].sort((a, b) => b.log10EValue - a.log10EValue).slice(0, STRONGEST).map((cluster) => describe(run, cluster));
  }
  exports[name] = { byFdr, strongest };
}
writeRecord("exports", { bias: "Real data that nobody has labelled: what is flagged isn't known to be right.", exports });

/**
 * @param {import("lockstep").Run} run
 * @param {import("lockstep").Cluster} cluster
 */
function describe(run, { id, accounts, log10EValue, density, traces, firstSeconds, lastSeconds, topObjects }) {
  const ledgers = run.accounts.filter(({ clusterId }) => clusterId === id).flatMap(({ platform, accountId }) => run.ledger(`${platform}:${accountId}`) ?? []);
  const mean = (/** @type {readonly number[]} */ values) => Number((values.reduce((sum, value) => sum + value, 0) / values.length).toPrecision(3));
  return {
    accounts: accounts.length,
    log10EValue: Number(log10EValue.toPrecision(3)),
    density: Number(density.toPrecision(3)),
    traces: Object.fromEntries(Object.entries(traces).map(([trace, part]) => [trace, Number(part.toPrecision(3))])),
    from: new Date(firstSeconds * 1000).toISOString(),
    to: new Date(lastSeconds * 1000).toISOString(),
    postsPerAccount: mean(ledgers.map(({ posts }) => posts)),
    natsPerPost: mean(ledgers.map(({ surprise }) => surprise)),
    topObject: topObjects[0] ? { members: topObjects[0].members, sharers: topObjects[0].sharers } : null,
  };
}
