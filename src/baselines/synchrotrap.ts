import type { Baseline } from "../model/baseline.js";
import { LockstepError } from "../model/errors.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { judgedAccounts } from "./columns/judgedAccounts.js";
import { collectRows } from "./input/collectRows.js";
import { clusterPairs } from "./synchrotrap/clusterPairs.js";
import { similarPairs } from "./synchrotrap/similarPairs.js";

const settings = {
  window: { kind: "duration", default: 900, help: "two actions on one target at most this far apart match" },
  period: { kind: "duration", default: 7 * 86_400, help: "pairs are compared within spans of this length, of which the best counts" },
  similarity: {
    kind: "choice",
    default: "overall",
    choices: ["overall", "perTarget"],
    help: "matched actions out of all of a pair's, or out of those on the target where that share is highest",
  },
  minSimilarity: { kind: "number", default: 0.5, min: 0, max: 1, help: "pairs below this similarity are not joined" },
  minClusterSize: { kind: "number", default: 3, min: 2, integer: true, help: "fewest accounts of a cluster" },
} as const satisfies SettingDeclarations;

/**
 * SynchroTrap: accounts whose actions hit the same targets at around the same time for a
 * sustained period. Edges are the pairs that are similar enough; an account's score is its
 * highest similarity to any other, and the accounts of clusters are named.
 *
 * Where nobody acts on a target twice, `perTarget` makes every matching pair as similar as can be.
 */
export const synchrotrap: Baseline = {
  name: "synchrotrap",
  title: "clusters of accounts whose actions on the same targets match in time (SynchroTrap)",
  cites:
    "Cao, Q., Yang, X., Yu, J., & Palow, C. (2014). Uncovering large groups of active malicious accounts in online social networks. CCS '14. " +
    "A target is an object of the trace, without the paper's further constraints (network address, application). Matching by time, " +
    "the Jaccard similarity per target and over all targets, and single linkage follow the paper. Departs or fills in where it is silent: " +
    "the actions of a pair are matched one to one, earliest first; the paper adds up daily comparisons over a span that moves by days, " +
    "here the span of the setting period begins with any match of the pair, at the latest so that it ends with the last share of all, and the best span counts; perTarget takes the highest similarity " +
    "on one target, not the number of targets above a threshold; the defaults are ours, since those of the paper are set for each application of one company. " +
    "An account is a platform and an id.",
  settings,
  columns: [],
  start({ settings: given, traces: [trace], names }) {
    const { window, period, similarity, minSimilarity, minClusterSize } = resolveSettings(settings, given);
    if (period < window) {
      throw new LockstepError("setting-invalid", `Setting period is ${period} s, shorter than window, ${window} s: no match would fit. Give a longer one.`);
    }
    const rows = collectRows(trace, names, "drop");
    return {
      add: rows.add,
      finish(signal) {
        const shares = rows.finish();
        const options = { windowSeconds: window, periodSeconds: period, similarity, minSimilarity, signal };
        const { highest, ...edges } = similarPairs(shares, options);
        const clusters = clusterPairs({ ...edges, accounts: shares.accounts }, minClusterSize);
        return { directed: false, ...edges, columns: {}, accounts: judgedAccounts(shares, highest, clusters) };
      },
    };
  },
};
