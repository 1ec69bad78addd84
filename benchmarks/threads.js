import { memory } from "../dist/engines/memory.js";
import { pairOnThreads } from "../dist/engines/threads/pool.js";
import { createNames } from "../dist/model/names.js";
import { sortShares } from "../dist/model/sortShares.js";
import { writeRecord } from "./measure/record.js";
import { assertAnswer, inTurn, spread } from "./measure/runs.js";
import { makeShares } from "./sweep/world.js";

// From how many shares on threads are worth their start: the same pairing on one thread and on all.
const SIZES = [250_000, 500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000];
const RUNS = 5;
const REQUEST = { windowsSeconds: [60], minCoShares: 2, minObjects: 2, sharesPerObjectMax: 2000 };

const seconds = {};
const ratio = {};
for (const size of SIZES) {
  const world = { shares: size, accounts: size / 10, objects: size / 20, days: 7, seed: 1 };
  const sorted = sortShares(makeShares(world), world.objects, "keep");
  const numbered = (count) => ({ ...createNames(), size: count, name: String });
  const shares = { trace: "object", ...sorted, accounts: numbered(world.accounts), objects: numbered(world.objects), posts: numbered(size) };
  const timed = (pair) => async () => {
    const startedAt = performance.now();
    const { ties } = await pair(shares, REQUEST);
    return { seconds: (performance.now() - startedAt) / 1000, answer: ties[0].coShares.reduce((sum, count) => sum + count, ties[0].source.length) };
  };
  const runs = await inTurn(RUNS, { memory: timed(memory.pair), threads: timed(pairOnThreads) });
  for (const run of [...runs.memory, ...runs.threads]) assertAnswer("ties", run.answer, runs.memory[0].answer);
  seconds[size] = Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, spread(list.map((run) => run.seconds))]));
  ratio[size] = spread(runs.threads.map((run, i) => run.seconds / runs.memory[i].seconds));
}
writeRecord("threads", {
  world: "as in the sweep benchmark: a tenth as many accounts as shares, a twentieth as many objects, 7 days, window 60 s",
  bias: "Uniform times; denser windows favour threads more.",
  seconds,
  threadsOverMemory: ratio,
});
