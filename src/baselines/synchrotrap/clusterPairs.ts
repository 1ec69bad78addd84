import { findComponents } from "../../network/components.js";
import type { PairColumns } from "../../network/mergePairs.js";

/**
 * Single-linkage clusters, cut where the given pairs end: accounts that a chain of pairs joins.
 * @returns per account number its cluster, 0, 1, 2, … by size, largest first, or -1 if that is smaller than `minClusterSize`
 */
export function clusterPairs(pairs: PairColumns & { readonly accounts: { readonly size: number } }, minClusterSize: number): Int32Array {
  const { component, size } = findComponents(pairs);
  const ranked = Array.from(size.keys())
    .filter((c) => size[c]! >= minClusterSize)
    .sort((c, d) => size[d]! - size[c]! || c - d);
  const number = new Int32Array(size.length).fill(-1);
  ranked.forEach((c, rank) => (number[c] = rank));
  return component.map((c) => (c < 0 ? -1 : number[c]!));
}
