import { writeFileSync } from "node:fs";
import { gatherRows } from "./rows.js";
import { train } from "./train.js";

// node benchmarks/scores/learn.js, after a build: fits what is concluded from scores on made-up worlds, from nothing. What is learnt on each family alone goes to a file beside
// this one, for the test on the other; what is learnt on both to src/pipeline/scoring/trained.ts. Seeds from 1001 on are those of the benchmarks and never looked at here.
const FAMILIES = ["cascades", "sessions"];
const SEEDS = Array.from({ length: 16 }, (_, i) => i + 1);

/** @param {Readonly<Record<string, { withAccounts: readonly any[], withoutAccounts: readonly any[] }>>} gathered by family */
export function writeLearnt(gathered) {
  const short = (/** @type {string} */ _, /** @type {unknown} */ value) => (typeof value === "number" ? Number(value.toPrecision(5)) : value);
  for (const [family, rows] of Object.entries(gathered)) {
    writeFileSync(new URL(`./${family}.json`, import.meta.url), `${JSON.stringify({ family, seeds: SEEDS, ...countsOf(rows.withAccounts), ...train(rows) }, short)}\n`);
  }
  const all = { withAccounts: Object.values(gathered).flatMap((rows) => rows.withAccounts), withoutAccounts: Object.values(gathered).flatMap((rows) => rows.withoutAccounts) };
  const { campaigns, innocent } = countsOf(all.withAccounts);
  const { inauthenticity, withoutProfiles, attribution } = train(all);
  const text = `import type { Learnt } from "./judge.js";

/**
 * Made by \`node benchmarks/scores/learn.js\`; don't edit. Learnt on made-up worlds of the families ${FAMILIES.join(" and ")}, seeds ${SEEDS.join(", ")}: ${campaigns} campaigns and
 * ${innocent} innocent crowds. \`npm run bench -- scores\` tests what is learnt on one of them alone on the other.
 */
export const TRAINED: Learnt = {
  inauthenticity: ${JSON.stringify(inauthenticity, short)},
  withoutProfiles: ${JSON.stringify(withoutProfiles, short)},
  attribution: ${JSON.stringify(attribution, short)},
};
`;
  writeFileSync(new URL("../../src/pipeline/scoring/trained.ts", import.meta.url), text);
}

function countsOf(rows) {
  const campaigns = rows.filter(({ guilty }) => guilty).length;
  return { campaigns, innocent: rows.length - campaigns };
}

if (import.meta.filename === process.argv[1]) {
  const gathered = await Promise.all(FAMILIES.map((family) => gatherRows(family, SEEDS, { withoutAccounts: true })));
  writeLearnt(Object.fromEntries(FAMILIES.map((family, i) => [family, gathered[i]])));
}
