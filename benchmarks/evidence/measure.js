import { memory } from "../../dist/engines/memory.js";
import { gatherColumns } from "../../dist/network/company/columns.js";
import { createColumnsOf } from "../../dist/network/company/columnsOf.js";
import { decide } from "../../dist/network/company/decide.js";
import { measureDivisions } from "../../dist/network/company/divisions.js";
import { createLookAround } from "../../dist/network/company/surroundings.js";
import { sortShares } from "../../dist/model/sortShares.js";
import { makeColumns, nameShares } from "./world.js";

// The measured process: the plain sweep or the evidence of company on the same shares. Prints seconds, those of the processor
// too, the memory held before them, and the answer as JSON. Usage: measure.js sweep|company SHARES
const [what, size] = process.argv.slice(2);
const { columns: unsorted, objects, members } = makeColumns(Number(size));
let shares = what === "sweep" ? undefined : nameShares(sortShares(unsorted, objects, "keep"), Number(size));
globalThis.gc?.();
const held = process.memoryUsage().rss;
const usedBefore = process.cpuUsage();
const startedAt = performance.now();
const answer = what === "sweep" ? await sweep() : await company();
const seconds = (performance.now() - startedAt) / 1000;
const used = process.cpuUsage(usedBefore);
process.stdout.write(JSON.stringify({ seconds, processorSeconds: (used.user + used.system) / 1e6, heldMB: held / 1e6, ...answer }));

/** Sort, window and pair, as the sweep benchmark has it; two windows, as the trace of reposts has. */
async function sweep() {
  shares = nameShares(sortShares(unsorted, objects, "keep"), Number(size));
  const sortSeconds = (performance.now() - startedAt) / 1000;
  const { ties } = await memory.pair(shares, { windowsSeconds: [10, 60], minCoShares: 2, minObjects: 2, sharesPerObjectMax: 2000 });
  return { sortSeconds, ties: ties.map(({ source }) => source.length) };
}

async function company() {
  const parts = {};
  let lap = performance.now();
  const timed = (/** @type {string} */ part) => {
    parts[part] = (performance.now() - lap) / 1000;
    lap = performance.now();
  };
  const columns = gatherColumns([{ shares, habit: false }]);
  const { companies, quiet } = await measureDivisions(columns, shares.accounts);
  timed("measure");
  const { logE, flagged } = decide(companies, { fdr: 0.01, minClusterSize: 3, seed: 1, quiet }, createLookAround(createColumnsOf(columns, shares.accounts)));
  timed("decide");
  const highest = logE.reduce((best, value, a) => (value > logE[best] ? a : best), 0);
  return {
    parts,
    quiet,
    best: members.includes(highest),
    flagged: flagged.reduce((sum, x) => sum + x, 0),
    found: members.filter((a) => flagged[a] === 1).length,
    members: members.length,
  };
}
