import type { Baseline } from "../model/baseline.js";
import { createNames, type Names } from "../model/names.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { networkOfPairs } from "./coortweet/networkOfPairs.js";
import { rowPairs } from "./coortweet/rowPairs.js";
import { collectRows } from "./input/collectRows.js";

const settings = {
  window: { kind: "duration", default: 10, help: "two shares of one object at most this far apart are a pair" },
  minParticipation: {
    kind: "number",
    default: 2,
    min: 1,
    integer: true,
    help: "rows that an account needs, among all rows and again among those that pair up",
  },
  edgeQuantile: { kind: "number", default: 0.5, min: 0, max: 1, help: "edges heavier than this quantile of all weights are marked" },
} as const satisfies SettingDeclarations;

/**
 * CooRTweet: pairs of rows that share an object within a window, counted per pair of accounts.
 * With equal times the account that appeared first in the input counts as the older one, so
 * the columns after `aboveThreshold` depend on the order of posts, as they do in R.
 */
export const coortweet: Baseline = {
  name: "coortweet",
  title: "undirected network of accounts whose shares pair up within a window (CooRTweet)",
  cites:
    "Righetti, N., & Balluff, P. (2025). CooRTweet: A generalized R software for coordinated network detection. " +
    "Computational Communication Research, 7(1). Reproduces version 2.1.3 (detect_groups, generate_coordinated_network), " +
    "including its symmetry score, which compares older with newer posts instead of one account with the other. " +
    "Departs in one point: an account is a platform and an id.",
  settings,
  columns: ["meanGapSeconds", "aboveThreshold", "sourcePosts", "targetPosts", "symmetry"],
  hasPairs: true,
  start({ settings: given, traces: [trace], names }) {
    const { window, minParticipation, edgeQuantile } = resolveSettings(settings, given);
    // Numbers of its own: who comes first within this trace decides ties, whatever others share the names.
    const accounts = createNames();
    const rows = collectRows(trace, { accounts, posts: names.posts });
    return {
      add: rows.add,
      finish(signal) {
        const pairs = rowPairs(rows.finish(), { windowSeconds: window, minParticipation, signal });
        renumber([pairs.source, pairs.target], accounts, names.accounts);
        return networkOfPairs([pairs], edgeQuantile);
      },
    };
  },
};

/** Replaces numbers in `from` by those of the same names in `to`, in place. */
function renumber(columns: readonly Uint32Array[], from: Names, to: Names): void {
  const number = new Uint32Array(from.size);
  for (let id = 0; id < from.size; id++) number[id] = to.intern(from.name(id));
  for (const column of columns) for (let i = 0; i < column.length; i++) column[i] = number[column[i]!]!;
}
