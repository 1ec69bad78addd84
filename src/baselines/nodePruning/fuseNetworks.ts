import { mergePairs, NO_ROW } from "../../network/mergePairs.js";

/** Pairs of accounts, sorted by (source, target), with their similarity. */
export interface SimilarPairs {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** The union of similarity networks: a pair keeps its largest similarity; `traces` is how many networks hold it. */
export function fuseNetworks(networks: readonly SimilarPairs[]): SimilarPairs & { readonly traces: Uint8Array } {
  const { source, target, rows } = mergePairs(networks);
  const weight = new Float64Array(source.length);
  const traces = new Uint8Array(source.length);
  networks.forEach((network, n) => {
    const rowOf = rows[n]!;
    for (let pair = 0; pair < rowOf.length; pair++) {
      const row = rowOf[pair]!;
      if (row === NO_ROW) continue;
      traces[pair]!++;
      if (network.weight[row]! > weight[pair]!) weight[pair] = network.weight[row]!;
    }
  });
  return { source, target, weight, traces };
}
