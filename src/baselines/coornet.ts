import type { Baseline } from "../model/baseline.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { quantile } from "../stats/quantile.js";
import { countCommon } from "./columns/countCommon.js";
import { stopIfAborted } from "./columns/stopIfAborted.js";
import { crowdedBins } from "./coornet/crowdedBins.js";
import { estimateInterval } from "./coornet/estimateInterval.js";
import { collectRows } from "./input/collectRows.js";

const settings = {
  interval: { kind: "duration", default: 0, help: "length of the bins; 0 estimates it from the data" },
  fastestObjects: { kind: "number", default: 0.1, min: 0, max: 1, help: "the interval is estimated on objects whose second share came as fast as this quantile" },
  sharesReached: {
    kind: "number",
    default: 0.5,
    min: 0,
    max: 1,
    help: "the interval is estimated by the time to exceed this part of an object's shares, at this quantile of such times",
  },
  tiedBy: {
    kind: "choice",
    default: "object",
    choices: ["object", "bin"],
    help: "accounts are tied by shares of one object in any of its crowded bins (object), or in one and the same (bin)",
  },
  edgeQuantile: { kind: "number", default: 0.9, min: 0, max: 1, help: "edges at least as heavy as this quantile of all weights are marked" },
} as const satisfies SettingDeclarations;

/**
 * CooRnet: shares of one object in tumbling bins, whose length comes from the data. The weight of an edge
 * is the number of objects that tie its accounts (of bins with `tiedBy` bin). Weights are whole numbers,
 * so that "at least the quantile" is written as a threshold one below it.
 */
export const coornet: Baseline = {
  name: "coornet",
  title: "undirected network of accounts that share in the same tumbling bins, of an estimated length (CooRnet)",
  cites:
    "Giglietto, F., Righetti, N., Rossi, L., & Marino, G. (2020). It takes a village to manipulate the media: coordinated link sharing behavior during 2018 and 2019 Italian elections. " +
    "Information, Communication & Society, 23(6). Follows the R package CooRnet (estimate_coord_interval, get_coord_shares), faults included: " +
    "bins begin at an object's first share and cut bursts in two, two shares of one account crowd a bin, and whoever shared an object in any crowded bin is tied to all who did in another " +
    "(tiedBy bin ties within one bin only). " +
    "Departs in four points: an account is a platform and an id; a post that names an object twice shares it once; an interval that is given isn't cut to whole seconds; a part of 1 of the shares is reached by the last one.",
  settings,
  columns: ["aboveThreshold", "intervalSeconds"],
  start({ settings: given, traces: [trace], names }) {
    const { interval, tiedBy, edgeQuantile, ...estimate } = resolveSettings(settings, given);
    const rows = collectRows(trace, names, "drop");
    return {
      add: rows.add,
      finish(signal) {
        const shares = rows.finish();
        const progress = stopIfAborted(signal, "coornet");
        progress(shares.account.length);
        const seconds = interval > 0 ? interval : (estimateInterval(shares, estimate) ?? 1);
        const bins = crowdedBins(shares, seconds, tiedBy);
        const edges = countCommon(bins, { accounts: shares.accounts.size, advice: "Set a shorter interval, or tiedBy bin.", progress });
        const threshold = Math.ceil(quantile(edges.weight, edgeQuantile)) - 1;
        const columns = {
          aboveThreshold: Uint8Array.from(edges.weight, (weight) => (weight > threshold ? 1 : 0)),
          intervalSeconds: new Float64Array(edges.weight.length).fill(seconds),
        };
        return { directed: false, ...edges, columns, ...(edges.weight.length > 0 ? { threshold } : {}) };
      },
    };
  },
};
