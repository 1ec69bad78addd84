import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { orderByTwoKeys } from "./orderByTwoKeys.js";

/** Rows of pairs, in any order and with repeats. */
export interface WeightedRows {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
}

/** One edge for each unordered pair, `source < target`, sorted; weights of its rows are added in the order of rows. */
export function sumEdges({ a, b, weight }: WeightedRows): { source: Uint32Array; target: Uint32Array; weight: Float64Array } {
  const low = a.map((one, row) => Math.min(one, b[row]!));
  const high = a.map((one, row) => Math.max(one, b[row]!));
  const source = growingUint32();
  const target = growingUint32();
  const sums = growingFloat64();
  const order = orderByTwoKeys(low, high);
  for (let i = 0, next = 0; i < order.length; i = next) {
    const first = order[i]!;
    let sum = 0;
    for (; next < order.length; next++) {
      const row = order[next]!;
      if (low[row] !== low[first] || high[row] !== high[first]) break;
      sum += weight[row]!;
    }
    source.push(low[first]!);
    target.push(high[first]!);
    sums.push(sum);
  }
  return { source: source.finish(), target: target.finish(), weight: sums.finish() };
}
