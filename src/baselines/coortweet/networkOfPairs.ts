import type { BaselineNetwork, BaselinePairs } from "../../model/baseline.js";
import { growingUint32 } from "../../model/columns.js";
import { quantile } from "../../stats/quantile.js";
import { orderByTwoKeys } from "../columns/orderByTwoKeys.js";

/**
 * The network that CooRTweet 2.1.3's `generate_coordinated_network` makes of pair rows. The
 * tables are stacked first, so that traces can be detected one by one and joined here; they
 * have to number accounts and posts by the same names.
 *
 * Undirected; `source < target` as account numbers. Columns: `meanGapSeconds`;
 * `aboveThreshold` (1 where the weight is strictly above the quantile); `sourcePosts` and
 * `targetPosts`, `symmetry`. The last three carry a fault of the package: they count the
 * distinct *older* and *newer* posts of an edge, whichever account wrote them, so `sourcePosts`
 * isn't about the source. They are there to compare with published numbers, and for nothing else.
 *
 * @param edgeQuantile 0 to 1: the quantile (type 7) of the edge weights that becomes the threshold
 */
export function networkOfPairs(tables: readonly BaselinePairs[], edgeQuantile: number): BaselineNetwork {
  const pairs = stackPairs(tables);
  const { low, high } = unordered(pairs);
  const order = orderByTwoKeys(low, high);
  const firstPair = edgeStarts(order, low, high);
  const edges = firstPair.length - 1;
  const source = new Uint32Array(edges);
  const target = new Uint32Array(edges);
  const weight = new Float64Array(edges);
  const meanGapSeconds = new Float64Array(edges);
  for (let e = 0; e < edges; e++) {
    const start = firstPair[e]!;
    source[e] = low[order[start]!]!;
    target[e] = high[order[start]!]!;
    weight[e] = firstPair[e + 1]! - start;
    let gaps = 0;
    for (let i = start; i < firstPair[e + 1]!; i++) gaps += pairs.gapSeconds[order[i]!]!;
    meanGapSeconds[e] = gaps / weight[e]!;
  }
  const threshold = quantile(weight, edgeQuantile);
  const sourcePosts = distinctPerEdge(pairs.sourcePost, order, firstPair);
  const targetPosts = distinctPerEdge(pairs.targetPost, order, firstPair);
  const symmetry = new Float64Array(edges);
  for (let e = 0; e < edges; e++) {
    symmetry[e] = Math.min(sourcePosts[e]!, targetPosts[e]!) / Math.max(sourcePosts[e]!, targetPosts[e]!);
  }
  const aboveThreshold = Uint8Array.from(weight, (w) => (w > threshold ? 1 : 0));
  const columns = { meanGapSeconds, aboveThreshold, sourcePosts, targetPosts, symmetry };
  return { directed: false, source, target, weight, columns, pairs, ...(edges > 0 ? { threshold } : {}) };
}

function stackPairs(tables: readonly BaselinePairs[]): BaselinePairs {
  if (tables.length === 1) return tables[0]!;
  let length = 0;
  const firstRow = tables.map((table) => {
    const first = length;
    length += table.length;
    return first;
  });
  const stacked = {
    source: new Uint32Array(length),
    target: new Uint32Array(length),
    sourcePost: new Uint32Array(length),
    targetPost: new Uint32Array(length),
    gapSeconds: new Float64Array(length),
  };
  tables.forEach((table, t) => {
    for (const name of Object.keys(stacked) as (keyof typeof stacked)[]) stacked[name].set(table[name], firstRow[t]!);
  });
  return {
    length,
    object(row) {
      const t = firstRow.findLastIndex((first) => first <= row);
      return tables[t]!.object(row - firstRow[t]!);
    },
    ...stacked,
  };
}

function unordered({ length, source, target }: BaselinePairs): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    low[i] = Math.min(source[i]!, target[i]!);
    high[i] = Math.max(source[i]!, target[i]!);
  }
  return { low, high };
}

/** Where each edge's run of pairs begins in `order`, and the end of the last. */
function edgeStarts(order: Uint32Array, low: Uint32Array, high: Uint32Array): Uint32Array {
  const starts = growingUint32();
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const previous = order[i - 1];
    if (previous === undefined || low[row] !== low[previous] || high[row] !== high[previous]) starts.push(i);
  }
  starts.push(order.length);
  return starts.finish();
}

function distinctPerEdge(post: Uint32Array, order: Uint32Array, firstPair: Uint32Array): Uint32Array {
  let largest = 0;
  for (let i = 0; i < post.length; i++) if (post[i]! > largest) largest = post[i]!;
  // The edge, plus one, that counted a post last.
  const countedBy = new Uint32Array(largest + 1);
  const distinct = new Uint32Array(firstPair.length - 1);
  for (let e = 0; e < distinct.length; e++) {
    for (let i = firstPair[e]!; i < firstPair[e + 1]!; i++) {
      const id = post[order[i]!]!;
      if (countedBy[id] === e + 1) continue;
      countedBy[id] = e + 1;
      distinct[e]!++;
    }
  }
  return distinct;
}
