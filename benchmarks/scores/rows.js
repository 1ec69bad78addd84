import { makeWorld, scoreWorld } from "./world.js";

/** All kinds that findings name; the two that worlds have by name only besides. */
const CAMPAIGNS = ["all", "harassment", "takeover"];
/** Findings have no kind of this name: who links to the same obscure sites day after day amplifies them. */
const FOUND_AS = { "slow-drip": "amplification" };
/** Odd and even seeds: worlds of different sizes, campaigns in the open and campaigns that hide a little, whole clusters and halves of them. */
const VARIANTS = [
  { size: { campaigns: CAMPAIGNS, accounts: 1500, days: 10, campaignShare: 0.12, jitter: 0.1, participation: 0.1, dilution: 0.1, paraphrase: 0.1, rotation: 0.1 }, parts: 0.5 },
  { size: { campaigns: CAMPAIGNS, accounts: 1500, days: 14, campaignShare: 0.1 }, parts: 1 },
];

/**
 * What scores say of the true clusters of one family's worlds, with the accounts file and, if asked for, without it too.
 * @param {string} family
 * @param {readonly number[]} seeds
 * @param {{ withoutAccounts?: boolean, innocent?: boolean, crowds?: number }} [options] innocent: worlds without campaigns; crowds: as in `makeWorld`
 */
export async function gatherRows(family, seeds, { withoutAccounts = false, innocent = false, crowds } = {}) {
  const rows = { withAccounts: [], withoutAccounts: [] };
  for (const seed of seeds) {
    const { size, parts } = VARIANTS[seed % VARIANTS.length];
    const world = await makeWorld({ ...size, ...(innocent ? { campaigns: ["none"] } : {}), family, seed }, { parts, crowds });
    for (const [name, withAccounts] of [["withAccounts", true], ...(withoutAccounts ? [["withoutAccounts", false]] : [])]) {
      const { findings, met } = await scoreWorld(world, { withAccounts });
      world.clusters.forEach((cluster, i) => rows[name].push({ family, ...rowOf(cluster, findings[i], seed, met) }));
    }
    process.stderr.write(`${family}, seed ${seed}: ${world.clusters.length} clusters\n`);
  }
  return rows;
}

/** What judging sees of a finding. */
export function valuedOf({ kinds, explanations }) {
  const valued = (scores, tells) => scores.map((score) => ({ score: { name: score.name, tells }, value: score }));
  return [...valued(kinds, "kind"), ...valued(explanations, "explanation")];
}

function rowOf({ id, kind, lookAlike, sort, script, bridges, accounts }, finding, world, met) {
  const valued = valuedOf(finding);
  return {
    ...{ world, id, guilty: kind !== undefined, truth: FOUND_AS[kind] ?? kind ?? lookAlike, script, sort, bridges, members: accounts },
    kind: FOUND_AS[kind] ?? kind,
    valued,
    values: Object.fromEntries(finding.kinds.map(({ name, value }) => [name, value])),
    finding,
    met,
  };
}
