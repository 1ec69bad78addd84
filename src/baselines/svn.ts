import type { Baseline, BaselineAccounts } from "../model/baseline.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { countCommon } from "./columns/countCommon.js";
import { sharersOfObjects } from "./columns/memberLists.js";
import { stopIfAborted } from "./columns/stopIfAborted.js";
import { collectRows } from "./input/collectRows.js";
import { validateEdges, type CommonObjects, type ValidatedEdges } from "./svn/validateEdges.js";
import { accountVerdicts } from "./verdict/accountVerdicts.js";

const settings = {
  fdr: { kind: "number", default: 0.01, min: 0, max: 1, help: "expected share of false pairs among the validated ones" },
} as const satisfies SettingDeclarations;

/**
 * Statistically validated network: which accounts share more objects than chance explains, given how many
 * each of them shared. Every pair with an object in common is an edge, whose weight is their number; an
 * account's score is -log10 of the smallest p-value among its pairs, and validated pairs name their accounts.
 */
export const svn: Baseline = {
  name: "svn",
  title: "undirected network of shared objects, each pair tested against chance (statistically validated network)",
  cites:
    "Tumminello, M., Miccichè, S., Lillo, F., Piilo, J., & Mantegna, R. N. (2011). Statistically validated networks in bipartite complex systems. " +
    "PLoS ONE, 6(3), e17994. One hypergeometric test for each of the N(N-1)/2 pairs of the N accounts that shared anything, as there; " +
    "Benjamini-Hochberg's control, which the paper offers beside Bonferroni's. " +
    "Departs in three points: an account is a platform and an id; all objects are one population, where the paper tests objects of each popularity by themselves, " +
    "so that popular objects alone can validate a pair here; its test of links that are rarer than by chance is left out.",
  settings,
  columns: ["p", "minusLog10P", "significant"],
  timeless: true,
  start({ settings: given, traces: [trace], names }) {
    const { fdr } = resolveSettings(settings, given);
    const rows = collectRows(trace, names);
    return {
      add: rows.add,
      finish(signal) {
        const shares = rows.finish();
        const sharers = sharersOfObjects(shares);
        const accounts = shares.accounts.size;
        const edges = countCommon(sharers, {
          accounts,
          advice: "Leave out objects that everybody shares, or take fewer posts.",
          progress: stopIfAborted(signal, "svn"),
        });
        const { p, minusLog10P, significant } = validateEdges(edges, sharers, { accounts, fdr });
        const columns = { p, minusLog10P, significant };
        return { directed: false, ...edges, columns, accounts: judge(edges, columns) };
      },
    };
  },
};

/** Scores from all pairs, names and groups from the validated ones. */
function judge({ source, target }: CommonObjects, { minusLog10P, significant }: ValidatedEdges): BaselineAccounts {
  const { account, score } = accountVerdicts({ directed: false, source, target, weight: minusLog10P, columns: {} });
  // Validated or not as 1 or 0, so that the pair on the line itself is above it.
  const { named, group } = accountVerdicts({ directed: false, source, target, weight: Float64Array.from(significant), columns: {}, threshold: 0 });
  return { account, score, named, group };
}
