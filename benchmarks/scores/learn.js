import { writeFileSync } from "node:fs";
import { gatherRows } from "./rows.js";
import { trainAttribution, trainInauthenticity } from "./train.js";

// node benchmarks/scores/learn.js, after a build: fits what is concluded from scores on one family of made-up worlds, and writes it to
// src/pipeline/scoring/trained.ts. Seeds from 1001 on are those of the benchmarks and never looked at here.
const FAMILY = process.argv[2] ?? "sessions";
const SEEDS = Array.from({ length: Number(process.argv[3] ?? 12) }, (_, i) => i + 1);

const rows = await gatherRows(FAMILY, SEEDS);
const learnt = { inauthenticity: trainInauthenticity(rows), attribution: trainAttribution(rows.filter(({ guilty, kind }) => !guilty || kind !== undefined)) };
const short = (/** @type {string} */ _, /** @type {unknown} */ value) => (typeof value === "number" ? Number(value.toPrecision(5)) : value);
const guilty = rows.filter((row) => row.guilty).length;
writeFileSync(
  new URL("../../src/pipeline/scoring/trained.ts", import.meta.url),
  `import type { AttributionModel } from "./attribution.js";
import type { InauthenticityModel } from "./inauthenticity.js";

/**
 * Made by \`node benchmarks/scores/learn.js ${FAMILY} ${SEEDS.length}\`; don't edit. Learnt on made-up worlds of the family ${FAMILY}, seeds 1 to ${SEEDS.length}: ${guilty} campaigns and
 * ${rows.length - guilty} innocent crowds. \`npm run bench -- scores\` tests it on the other family.
 */
export const TRAINED: { readonly family: string; readonly inauthenticity: InauthenticityModel; readonly attribution: AttributionModel } = {
  family: ${JSON.stringify(FAMILY)},
  inauthenticity: ${JSON.stringify(learnt.inauthenticity, short)},
  attribution: ${JSON.stringify(learnt.attribution, short)},
};
`,
);
process.stdout.write(`${JSON.stringify(learnt, short, 1)}\n`);
