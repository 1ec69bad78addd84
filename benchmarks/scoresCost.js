import { fileURLToPath } from "node:url";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";

// What scoring costs beside the rest of the same run. LOCKSTEP_BENCH_LONG=1 adds ten million posts: more than ten minutes, and about ten GB of memory and disk.
const SIZES = (process.env.LOCKSTEP_BENCH_SIZES ?? (process.env.LOCKSTEP_BENCH_LONG ? "1000000,10000000" : "1000000")).split(",").map(Number);
const RUNS = Number(process.env.LOCKSTEP_BENCH_RUNS ?? 1);
// Names of ten million posts don't fit into what Node takes for itself.
const HEAP_MB = 16_000;

const program = fileURLToPath(new URL("./scores/cost.js", import.meta.url));
const runs = await inTurn(RUNS, Object.fromEntries(SIZES.map((posts) => [posts, () => detectOnce(posts)])));
writeRecord("scoresCost", {
  bias: "Text from a list of thirty words in one language; no sessions, no day and night. A ninth of all posts are the planted members', all of them reposts, of which little has to be taken apart. Planted members are most of those who share anything closely in time, so that they are what is usual, and evidence names none of them at a million posts and few at ten million: the few of a group are then a cluster of their own, beside the one that ties make of the others.",
  seconds: "of processor time, all threads of the process; the machine is shared. Some 150 functions of the scores are compiled in the first clusters, whatever the size.",
  scoring: "score and readAgain; score is all that scores cost but reading posts a second time",
  sizes: Object.fromEntries(Object.entries(runs).map(([posts, of]) => [posts, figuresOf(of)])),
});

async function detectOnce(posts) {
  const { stdout, peakBytes } = await runNode([`--max-old-space-size=${HEAP_MB}`, program, String(posts)]);
  const run = JSON.parse(stdout);
  const { clusters, found, planted } = run;
  assertAnswer("planted groups, and what clusters hold of them", found, planted);
  assertAnswer("findings", clusters.findings, clusters.all);
  return { ...run, peakBytes };
}

function figuresOf(of) {
  const over = (figure) => spread(of.map(({ timings }) => figure({ ...timings, readAgain: timings["read again"] })));
  const [{ clusters, found }] = of;
  return {
    ...{ clusters: clusters.all, namedByEvidence: clusters.named, groups: found.groups, members: found.members },
    seconds: { read: over(({ read }) => read), pair: over(({ pair }) => pair), company: over(({ weigh }) => weigh), score: over(({ score }) => score), readAgain: over(({ readAgain }) => readAgain) },
    ratios: {
      scoringToReadAndPair: over(({ score, readAgain, read, pair }) => (score + readAgain) / (read + pair)),
      scoringToPair: over(({ score, readAgain, pair }) => (score + readAgain) / pair),
      scoreToPair: over(({ score, pair }) => score / pair),
    },
    peakMB: spread(of.map(({ peakBytes }) => peakBytes / 1e6)),
  };
}
