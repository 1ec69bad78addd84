import type { Names } from "../model/names.js";
import type { Network } from "../model/network.js";
import { mergePairs, NO_ROW } from "./mergePairs.js";
import type { WeighedTies } from "./weigh.js";

/**
 * One network of all traces: a pair's weight is the sum over traces, whose own weights stay
 * on the edge; counts are sums, the mean gap is over all co-shares (cf. the fused networks of
 * Luceri et al. 2024).
 *
 * @param traces in any order; their weights appear sorted by name
 */
export function fuse(traces: readonly WeighedTies[], accounts: Names): Network {
  const sorted = [...traces].sort((a, b) => (a.trace < b.trace ? -1 : 1));
  const { source, target, rows } = mergePairs(sorted);
  const n = source.length;
  const network = {
    accounts,
    source,
    target,
    weight: new Float64Array(n),
    traceWeight: Object.fromEntries(sorted.map((ties) => [ties.trace, new Float64Array(n)])),
    coShares: new Uint32Array(n),
    objects: new Uint32Array(n),
    sourceFirst: new Uint32Array(n),
    targetFirst: new Uint32Array(n),
    meanGapSeconds: new Float64Array(n),
    minGapSeconds: new Float64Array(n).fill(Infinity),
  };
  sorted.forEach((ties, t) => {
    for (let pair = 0; pair < n; pair++) {
      const row = rows[t]![pair]!;
      if (row !== NO_ROW) addTie(network, pair, ties, row);
    }
  });
  for (let pair = 0; pair < n; pair++) network.meanGapSeconds[pair]! /= network.coShares[pair]!;
  return network;
}

function addTie(network: Network, pair: number, ties: WeighedTies, row: number): void {
  network.weight[pair]! += ties.weight[row]!;
  network.traceWeight[ties.trace]![pair] = ties.weight[row]!;
  network.coShares[pair]! += ties.coShares[row]!;
  network.objects[pair]! += ties.objects[row]!;
  network.sourceFirst[pair]! += ties.sourceFirst[row]!;
  network.targetFirst[pair]! += ties.targetFirst[row]!;
  network.meanGapSeconds[pair]! += ties.meanGapSeconds[row]! * ties.coShares[row]!;
  network.minGapSeconds[pair] = Math.min(network.minGapSeconds[pair]!, ties.minGapSeconds[row]!);
}
