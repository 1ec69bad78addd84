import { detect, runBaseline } from "lockstep";
import { accountVerdicts, baselines } from "lockstep/baselines";
import { createPrediction, predictionOfRun } from "lockstep/evaluate";
import { traces } from "lockstep/traces";

/**
 * What published methods are given to look at: each kind of sharing on its own, as their authors do, with their own
 * defaults for everything else. Single tags and domains are left out, as they are in lockstep.
 */
const TRACES = ["hashtagSequence", "link", "reply", "repost", "text"];
const shared = traces.filter(({ name }) => TRACES.includes(name));

/**
 * @typedef {import("lockstep/evaluate").Prediction} Prediction
 * @typedef {{ name: string, run: (posts: readonly import("lockstep").Post[]) => Promise<Prediction> }} Method
 */

/** @type {readonly Method[]} */
export const methods = [
  { name: "lockstep", run: async (posts) => predictionOfRun(await detect(readAlready(posts)), "lockstep") },
  ...baselines.map((baseline) => ({ name: baseline.name, run: (/** @type {readonly import("lockstep").Post[]} */ posts) => runPublished(baseline, posts) })),
];

/**
 * Posts that were read once, for the many methods that look at them: reading takes longer than most of these.
 * @returns {import("lockstep").Reading}
 */
function readAlready(posts) {
  const rows = { read: posts.length, accepted: posts.length, duplicates: 0, rejected: 0 };
  return {
    settings: /** @type {import("lockstep").ReadSettings} */ ({}),
    async *batches() {
      yield { posts, accounts: [] };
    },
    summary: () => ({ inputs: [], rows }),
  };
}

/**
 * A method that takes one trace runs once for each. An account is named if any of the runs names it; it is ranked by its
 * best place in them, since the runs' own scores have different units.
 */
async function runPublished(baseline, posts) {
  const chosen = baseline.fuses ? [shared] : shared.map((trace) => [trace]);
  const accounts = new Map();
  const clusters = [];
  for (const list of chosen) {
    const { network, names } = await runBaseline(readAlready(posts), { baseline, traces: list });
    const { account, score, named, group } = accountVerdicts(network);
    const places = places01(score);
    account.forEach((number, i) => {
      const key = names.accounts.name(number);
      const before = accounts.get(key) ?? { score: 0, named: 0, group: -1 };
      // In the groups of the first run that names it.
      const group1 = before.group === -1 && group[i] >= 0 ? clusters.length + group[i] : before.group;
      accounts.set(key, { score: Math.max(before.score, places[i]), named: before.named | named[i], group: group1 });
    });
    const groups = group.reduce((most, g) => Math.max(most, g + 1), 0);
    for (let g = 0; g < groups; g++) clusters.push({ id: `${list[0].name} ${g}`, kind: null });
  }
  const rows = [...accounts];
  return createPrediction({
    name: baseline.name,
    accounts: rows.map(([key]) => key),
    score: Float64Array.from(rows, ([, { score }]) => score),
    flagged: Uint8Array.from(rows, ([, { named }]) => named),
    cluster: Int32Array.from(rows, ([, { group }]) => group),
    clusters,
  });
}

/** The part of scores that a score reaches or exceeds: 0 for a score of 0, 1 for the highest. */
function places01(score) {
  const sorted = score.slice().sort();
  return score.map((value) => {
    if (value === 0) return 0;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low / sorted.length;
  });
}
