import type { Baseline } from "../model/baseline.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { cosineEdges } from "./cosine/cosineEdges.js";
import { collectRows } from "./input/collectRows.js";
import { fuseNetworks } from "./nodePruning/fuseNetworks.js";
import { pruneNodes } from "./nodePruning/pruneNodes.js";

const settings = {
  minSimilarity: { kind: "number", default: 0, min: 0, max: 1, help: "pairs with a cosine below this in a trace aren't tied by it" },
  nodeQuantile: { kind: "number", default: 0.9, min: 0, max: 1, help: "accounts at least as central as this quantile of all tied accounts are named" },
} as const satisfies SettingDeclarations;

/**
 * Node pruning on fused similarity networks. The weight of an edge is the largest cosine among traces; centrality
 * looks at ties only, not at their weights, as the published code does. The score of an account is its centrality.
 */
export const nodePruning: Baseline = {
  name: "nodePruning",
  title: "undirected TF-IDF cosines of several traces in one network, of which the most central accounts are named",
  cites:
    "Luceri, L., Pantè, V., Burghardt, K., & Ferrara, E. (2024). Unmasking the web of deceit: uncovering coordinated activity to expose information operations on Twitter. WWW '24. " +
    "The unsupervised form: one similarity network a trace, their union, eigenvector centrality without weights, and a quantile of it, which the paper varies and which is a setting here. " +
    "Departs in five points: an account is a platform and an id; their networks of fast retweets and of text embeddings are left out, and whatever traces are given are fused instead; " +
    "accounts of little activity aren't dropped first; accounts at the quantile are named with those above it; " +
    "power iteration goes on to 1e-12 or 1,000 steps, where networkx stops at 1e-6 times the number of nodes, so that accounts outside the leading component come out lower.",
  settings,
  columns: ["traces"],
  timeless: true,
  fuses: true,
  start({ settings: given, traces, names }) {
    const { minSimilarity, nodeQuantile } = resolveSettings(settings, given);
    const rows = traces.map((trace) => collectRows(trace, names));
    return {
      add(post) {
        for (const { add } of rows) add(post);
      },
      finish(signal) {
        const networks = rows.map((collected) => cosineEdges(collected.finish(), { minSimilarity, signal }));
        const { traces: tying, ...pairs } = fuseNetworks(networks);
        return { directed: false, ...pairs, columns: { traces: tying }, accounts: pruneNodes(pairs, names.accounts, nodeQuantile) };
      },
    };
  },
};
