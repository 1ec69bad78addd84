import type { Baseline } from "../model/baseline.js";
import { LockstepError } from "../model/errors.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { quantile } from "../stats/quantile.js";
import { collectRows } from "./input/collectRows.js";
import { closePairs } from "./rarityCloseness/closePairs.js";
import { firstShares } from "./rarityCloseness/firstShares.js";
import { accountVerdicts } from "./verdict/accountVerdicts.js";

const settings = {
  window: { kind: "duration", default: 86_400, help: "shares of one object at most this far apart count, the less the further" },
  scale: { kind: "duration", default: 60, help: "gaps well below it count in full" },
  neighbours: { kind: "number", default: 50, min: 1, integer: true, help: "an account is paired with so many sharers of an object before and after it" },
  accountQuantile: { kind: "number", default: 0.99, min: 0, max: 1, help: "accounts whose best partner is above this quantile of all tied accounts are named" },
} as const satisfies SettingDeclarations;

/**
 * The floor: what ten lines without any statistics can do. The weight of a pair is the sum over the objects of all
 * traces that both shared of rarity times closeness in time; an account's score is that of its best partner.
 */
export const rarityCloseness: Baseline = {
  name: "rarityCloseness",
  title: "undirected sums over common objects of several traces of rarity times closeness in time, by best partner",
  cites:
    "A heuristic without a paper, as a floor for methods that have one. An account's first share of each object counts; rarity is ln(accounts / sharers of the object), " +
    "closeness is 1 - ln(1 + gap / scale) / ln(1 + window / scale). It draws no line of its own: the quantile is ours.",
  settings,
  columns: [],
  fuses: true,
  start({ settings: given, traces, names }) {
    const { window, scale, neighbours, accountQuantile } = resolveSettings(settings, given);
    for (const [name, value] of Object.entries({ window, scale })) {
      if (value === 0) throw new LockstepError("setting-invalid", `Setting ${name} is 0; closeness in time needs a length. Give it in seconds, above 0.`);
    }
    const rows = traces.map((trace) => collectRows(trace, names, "drop"));
    return {
      add(post) {
        for (const { add } of rows) add(post);
      },
      finish(signal) {
        const shares = firstShares(rows.map((collected) => collected.finish()), names.accounts);
        const options = { windowSeconds: window, scaleSeconds: scale, neighbours, accounts: names.accounts.size, signal };
        const network = { directed: false, ...closePairs(shares, options), columns: {} };
        const { score } = accountVerdicts(network);
        return { ...network, threshold: score.length === 0 ? 0 : quantile(score, accountQuantile) };
      },
    };
  },
};
