import { fileURLToPath } from "node:url";
import { families } from "lockstep/simulate";
import { TRAINED } from "../dist/pipeline/scoring/trained.js";
import { scores } from "../dist/scores/index.js";
import { writeRecord } from "./measure/record.js";
import { inTurn, runNode, spread } from "./measure/runs.js";
import { gatherRows } from "./scores/rows.js";
import { measure } from "./scores/measures.js";
import { trainAttribution, trainInauthenticity } from "./scores/train.js";

// What is concluded from scores, learnt on one family of worlds and tested on the other, in both directions; and what scoring costs beside pairing.
const DEVELOPED = Array.from({ length: Number(process.env.LOCKSTEP_BENCH_SEEDS ?? 10) }, (_, i) => i + 1);
const TESTED = [1001, 1002, 1003];
const COST_POSTS = (process.env.LOCKSTEP_BENCH_SIZES ?? "1000000").split(",").map(Number);
const RUNS = Number(process.env.LOCKSTEP_BENCH_RUNS ?? 1);

const directions = {};
for (const { name: tested } of families) {
  const { name: learntOn } = families.find(({ name }) => name !== tested);
  const learnt = learntOn === TRAINED.family ? TRAINED : await learn(learntOn);
  directions[`learnt on ${learntOn}, tested on ${tested}`] = {
    shipped: learnt === TRAINED,
    withAccounts: measure(await gatherRows(tested, TESTED), learnt),
    withoutAccounts: measure(await gatherRows(tested, TESTED, { withAccounts: false }), learnt),
  };
}

async function learn(family) {
  const rows = await gatherRows(family, DEVELOPED);
  return { inauthenticity: trainInauthenticity(rows), attribution: trainAttribution(rows.filter(({ guilty, kind }) => !guilty || kind !== undefined)) };
}

const program = fileURLToPath(new URL("./scores/cost.js", import.meta.url));
const cost = {};
for (const posts of COST_POSTS) {
  const once = async () => JSON.parse((await runNode([program, String(posts)])).stdout);
  const { runs } = await inTurn(RUNS, { runs: once });
  const seconds = (/** @type {string} */ stage) => spread(runs.map(({ timings }) => timings[stage]));
  cost[posts] = {
    ...{ clusters: runs[0].clusters, members: runs[0].members },
    ...{ pairSeconds: seconds("pair"), companySeconds: seconds("weigh"), scoreSeconds: seconds("score"), readAgainSeconds: seconds("read again") },
    timesPairing: spread(runs.map(({ timings }) => timings.score / timings.pair)),
  };
}

const short = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === "number" && !Number.isInteger(inner) ? Number(inner.toPrecision(3)) : inner)));
writeRecord("scores", {
  bias:
    "Worlds and scores have the same authors. Clusters are those of the truth, whole or in part, as if all were flagged: attribution is measured apart from detection. Innocent clusters are the look-alikes and crowds of those who " +
    "shared one thing by chance. Takeover and harassment have no campaigns in these worlds; slow drips are a kind of campaign that findings don't name.",
  scores: scores.map(({ name }) => name),
  seeds: { developed: [DEVELOPED[0], DEVELOPED.at(-1)], tested: TESTED },
  ...short({ directions, cost }),
});
