import type { Baseline } from "../model/baseline.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import { inNameOrder } from "./columns/inNameOrder.js";
import { judgedAccounts } from "./columns/judgedAccounts.js";
import { stopIfAborted } from "./columns/stopIfAborted.js";
import { bipartite } from "./fraudar/bipartite.js";
import { blockEdges } from "./fraudar/blockEdges.js";
import { findBlocks } from "./fraudar/findBlocks.js";
import { rankAccounts } from "./fraudar/rankAccounts.js";
import { collectRows } from "./input/collectRows.js";

const settings = {
  blocks: { kind: "number", default: 1, min: 1, integer: true, help: "how many dense blocks are looked for, one after another" },
} as const satisfies SettingDeclarations;

/**
 * FRAUDAR: the group of accounts and objects that is densest in shares, where objects that
 * many share count for less. Without regard to time. A block is named as it is found, be it
 * a single account with objects of its own.
 */
export const fraudar: Baseline = {
  name: "fraudar",
  title: "densest blocks of accounts and objects, without regard to time (FRAUDAR)",
  cites:
    "Hooi, B., Song, H. A., Beutel, A., Shah, N., Shin, K., & Faloutsos, C. (2016). FRAUDAR: Bounding graph fraud in the face of camouflage. KDD '16. " +
    "Column weights 1 / ln(d + 5), rounded to nine digits, and no prior suspicion of nodes; each further block is looked for without the edges of those before, as in the authors' code. " +
    "Departs in three points, since the method makes no network and ranks nobody outside a block: the sharers of an object in a block are tied " +
    "to the one of them with most weight in the block; an account of a block scores its density, any other the highest density that peeling " +
    "had come by before it was removed, in the search that found the least dense block; an account is a platform and an id. Of equally light nodes accounts go first, in order of their names.",
  settings,
  columns: [],
  timeless: true,
  start({ settings: given, traces: [trace], names }) {
    const { blocks: count } = resolveSettings(settings, given);
    const rows = collectRows(trace, names, "drop");
    return {
      add: rows.add,
      finish(signal) {
        const shares = rows.finish();
        const order = inNameOrder(shares);
        const graph = bipartite(shares, order);
        const blocks = findBlocks(graph, count, stopIfAborted(signal, "fraudar"));
        const ranked = rankAccounts(blocks, graph.accounts);
        const score = new Float64Array(shares.accounts.size);
        const group = new Int32Array(shares.accounts.size).fill(-1);
        order.account.forEach((account, place) => {
          score[account] = ranked.score[place]!;
          group[account] = ranked.group[place]!;
        });
        return { directed: false, ...blockEdges(graph, blocks, order.account), columns: {}, accounts: judgedAccounts(shares, score, group) };
      },
    };
  },
};
