import { writeFileSync } from "node:fs";
import { gatherRows } from "./rows.js";
import { train } from "./train.js";

// node benchmarks/scores/learn.js FAMILY, after a build: fits what is concluded from scores on one family of made-up worlds. What is learnt on SHIPPED goes to
// src/pipeline/scoring/trained.ts, on the other to a file beside this one, for the test in the other direction. Seeds from 1001 on are those of
// the benchmarks and never looked at here.
const SHIPPED = "sessions";
const SEEDS = Array.from({ length: 16 }, (_, i) => i + 1);

/** @param {string} family @param {readonly any[]} rows */
export function writeLearnt(family, rows) {
  const short = (/** @type {string} */ _, /** @type {unknown} */ value) => (typeof value === "number" ? Number(value.toPrecision(5)) : value);
  const guilty = rows.filter((row) => row.guilty).length;
  const learnt = { family, seeds: SEEDS, campaigns: guilty, innocent: rows.length - guilty, ...train(rows) };
  if (family !== SHIPPED) return writeFileSync(new URL(`./${family}.json`, import.meta.url), `${JSON.stringify(learnt, short)}\n`);
  const text = `import type { Learnt } from "./judge.js";

/**
 * Made by \`node benchmarks/scores/learn.js ${family}\`; don't edit. Learnt on made-up worlds of the family ${family}, seeds ${SEEDS.join(", ")}: ${guilty} campaigns and
 * ${rows.length - guilty} innocent crowds. \`npm run bench -- scores\` tests it on the other family.
 */
export const TRAINED: Learnt = {
  inauthenticity: ${JSON.stringify(learnt.inauthenticity, short)},
  attribution: ${JSON.stringify(learnt.attribution, short)},
};
`;
  writeFileSync(new URL("../../src/pipeline/scoring/trained.ts", import.meta.url), text);
}

const family = process.argv[2];
if (family) writeLearnt(family, (await gatherRows(family, SEEDS)).withAccounts);
