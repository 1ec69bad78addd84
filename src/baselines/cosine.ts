import type { Baseline } from "../model/baseline.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { cosineEdges } from "./cosine/cosineEdges.js";
import { collectRows } from "./input/collectRows.js";

const settings = {
  minSimilarity: { kind: "number", default: 0, min: 0, max: 1, help: "pairs with a cosine below this are left out" },
} as const satisfies SettingDeclarations;

/** TF-IDF cosine similarity of what two accounts shared, at whatever time. */
export const cosine: Baseline = {
  name: "cosine",
  title: "undirected TF-IDF cosine of what accounts shared, without regard to time",
  cites:
    "Pacheco, D., et al. (2021). Uncovering coordinated networks on social media: methods and case studies. ICWSM 15; " +
    "Luceri, L., et al. (2024). Unmasking the web of deceit: uncovering coordinated activity to expose information operations on Twitter. WWW '24. " +
    "TF-IDF as scikit-learn's TfidfTransformer computes it by default. Departs in one point: an account is a platform and an id.",
  settings,
  columns: ["sharedObjects"],
  timeless: true,
  start({ settings: given, traces: [trace], names }) {
    const { minSimilarity } = resolveSettings(settings, given);
    const rows = collectRows(trace, names);
    return {
      add: rows.add,
      finish(signal) {
        const { sharedObjects, ...edges } = cosineEdges(rows.finish(), { minSimilarity, signal });
        return { directed: false, ...edges, columns: { sharedObjects } };
      },
    };
  },
};
