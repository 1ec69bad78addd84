import type { Baseline } from "../model/baseline.js";
import { LockstepError } from "../model/errors.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { group, type WeightedPairs } from "../network/group.js";
import { inNameOrder, type NameOrder } from "./columns/inNameOrder.js";
import { judgedAccounts } from "./columns/judgedAccounts.js";
import { sumEdges } from "./columns/sumEdges.js";
import { countLinks, type LinkEdges } from "./fsaV/countLinks.js";
import { growCommunities } from "./fsaV/growCommunities.js";
import { scoreAccounts } from "./fsaV/scoreAccounts.js";
import { collectRows } from "./input/collectRows.js";

const settings = {
  window: { kind: "duration", default: 900, help: "length of adjacent windows; shares of one object in the same one are linked" },
  theta: { kind: "number", default: 0.3, min: 0, max: 1, help: "a community stops growing where its mean edge weight falls below this part of what it was" },
  seed: { kind: "number", default: 1, min: 0, max: 2 ** 32 - 1, integer: true, help: "seed of Louvain's method" },
} as const satisfies SettingDeclarations;

/**
 * FSA_V: the latent coordination network of co-actions in adjacent windows, and the highly
 * coordinating communities in it, which are named.
 */
export const fsaV: Baseline = {
  name: "fsaV",
  title: "highly coordinating communities of accounts linked in adjacent windows (FSA_V)",
  cites:
    "Weber, D., & Neumann, F. (2021). Amplifying influence through coordinated behaviour in social networks. Social Network Analysis and Mining, 11, 111; " +
    "(2020). Who's in the gang? Revealing coordinating communities in social media. ASONAM '20. The networks of all windows are added up; theta is the paper's 0.3, " +
    "the window its shortest of four, 15 minutes. Departs or fills in: windows begin at multiples of their length in Unix time, not at the first post; edge weights are plain " +
    "numbers of links, without decay over windows and without the Jaccard factor of the authors' scripts; growth stops by the rule of the paper, where the scripts have one of standard deviations " +
    "and leave out communities of one edge; components of up to ten accounts are communities as they stand, Louvain's method divides the others; " +
    "the score, which the paper doesn't have, is the mean edge weight of an account's community, for accounts of none that of its own edges, up to the network's mean; " +
    "an account is a platform and an id, and the order of names decides between equally heavy edges.",
  settings,
  columns: [],
  start({ settings: given, traces: [trace], names }) {
    const { window, theta, seed } = resolveSettings(settings, given);
    if (window === 0) throw new LockstepError("setting-invalid", "Setting window is 0; adjacent windows need a length. Give it in seconds, above 0.");
    const rows = collectRows(trace, names, "drop");
    return {
      add: rows.add,
      finish(signal) {
        const shares = rows.finish();
        const edges = countLinks(shares, { windowSeconds: window, signal });
        const order = inNameOrder(shares);
        const network = renumbered(edges, order);
        const communities = growCommunities(network, group(network, { seed, minClusterSize: 2 }), theta);
        const scores = scoreAccounts(network, communities);
        const score = new Float64Array(shares.accounts.size);
        const numbers = new Int32Array(shares.accounts.size).fill(-1);
        order.account.forEach((account, place) => {
          score[account] = scores[place]!;
          numbers[account] = communities.group[place]!;
        });
        return { directed: false, ...edges, columns: {}, accounts: judgedAccounts(shares, score, numbers) };
      },
    };
  },
};

/** The same network with accounts numbered by name. */
function renumbered({ source, target, weight }: LinkEdges, { rank, size }: NameOrder): WeightedPairs {
  const edges = sumEdges({ a: source.map((account) => rank[account]!), b: target.map((account) => rank[account]!), weight });
  return { ...edges, accounts: { size } };
}
