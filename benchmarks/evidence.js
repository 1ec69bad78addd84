import { fileURLToPath } from "node:url";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, runNode, spread } from "./measure/runs.js";

// What evidence costs beside the plain sweep of the same shares, by their number: whole processes in turn, so that each has
// its own peak of memory.
const SIZES = [2_500_000, 5_000_000, 10_000_000, 20_000_000];
const RUNS = Number(process.env.LOCKSTEP_BENCH_RUNS ?? 3);
const program = fileURLToPath(new URL("./evidence/measure.js", import.meta.url));

const sizes = (process.env.LOCKSTEP_BENCH_SIZES ?? SIZES.join()).split(",").map(Number);
const bySize = {};
for (const size of sizes) {
  const measured = (/** @type {string} */ what) => async () => {
    const { stdout, peakBytes } = await runNode(["--expose-gc", program, what, String(size)]);
    return { ...JSON.parse(stdout), peakMB: peakBytes / 1e6 };
  };
  const { sweep, company } = await inTurn(RUNS, { sweep: measured("sweep"), company: measured("company") });
  for (const { found, members, best } of company) {
    assertAnswer(`planted accounts flagged among ${size} shares`, found, members);
    assertAnswer("the highest e-value is a planted account's", best, true);
  }
  for (const run of sweep) assertAnswer("ties", run.ties, sweep[0].ties);
  const parts = Object.keys(company[0].parts).map((part) => [part, spread(company.map((run) => run.parts[part]))]);
  bySize[size] = {
    sweepSeconds: spread(sweep.map((run) => run.seconds)),
    companySeconds: spread(company.map((run) => run.seconds)),
    parts: Object.fromEntries(parts),
    // Where others use the processor as well, these tell more.
    sweepProcessorSeconds: spread(sweep.map((run) => run.processorSeconds)),
    companyProcessorSeconds: spread(company.map((run) => run.processorSeconds)),
    timesSweepByProcessor: spread(company.map((run, i) => run.processorSeconds / sweep[i].processorSeconds)),
    sortSeconds: spread(sweep.map((run) => run.sortSeconds)),
    timesSweep: spread(company.map((run, i) => run.seconds / sweep[i].seconds)),
    timesPairing: spread(company.map((run, i) => run.seconds / (sweep[i].seconds - sweep[i].sortSeconds))),
    sharesMB: spread(company.map((run) => run.heldMB)),
    // At most: making the shares may have had the higher peak.
    extraMB: spread(company.map((run) => run.peakMB - run.heldMB)),
    innocentFlagged: company[0].flagged - company[0].found,
  };
}
writeRecord("evidence", {
  world: "as in the sweep benchmark: a twentieth as many accounts as shares, a tenth as many objects, 7 days; ten planted groups of eight who share twelve things; the sweep sorts, finds windows of 10 s and 60 s and pairs, setting aside objects with more than 2,000 shares in one; timesPairing leaves its sorting out; seconds of the processor are those of all of the process's threads, the collection of garbage included",
  bias: "Uniform times without sessions; objects by Zipf's law, so that most shares stand in a crowd as large as evidence looks at, which is its worst case and the plain sweep's best.",
  answer: "all eighty planted accounts are flagged, one of them has the highest e-value; innocentFlagged counts the others that are",
  bySize,
});
