import { readFileSync } from "node:fs";
import { judge } from "../../dist/pipeline/scoring/judge.js";
import { BASE_RATE } from "./measures.js";
import { gatherRows } from "./rows.js";

// node judgeInnocent.js FAMILY FIRST WORLDS CROWDS: what was learnt on the other family says of the clusters of worlds of this one without campaigns. Prints, as JSON, for each sort of cluster how many have which verdict.
const [family, first, worlds, crowds] = process.argv.slice(2);
const learnt = JSON.parse(readFileSync(new URL(family === "cascades" ? "./sessions.json" : "./cascades.json", import.meta.url), "utf8"));
const { withAccounts } = await gatherRows(family, Array.from({ length: Number(worlds) }, (_, i) => Number(first) + i), { innocent: true, crowds: Number(crowds) });
const verdicts = {};
for (const { met, valued, truth } of withAccounts) {
  const { verdict } = judge({ flagged: true, met }, valued, { inauthenticBaseRate: BASE_RATE }, learnt);
  const counts = (verdicts[truth] ??= {});
  counts[verdict] = (counts[verdict] ?? 0) + 1;
}
process.stdout.write(JSON.stringify(verdicts));
