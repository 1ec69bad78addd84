import { createNames } from "../../src/model/names.js";
import type { Network } from "../../src/model/network.js";

export type Edge = readonly [source: number, target: number, weight: number];

/** A network of accounts `x:0`, `x:1`, … with the given edges; one trace brings all weight. */
export function networkOf(accounts: number, edges: readonly Edge[]): Network {
  const names = createNames();
  for (let account = 0; account < accounts; account++) names.intern(`x:${account}`);
  const sorted = [...edges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const ones = new Uint32Array(edges.length).fill(2);
  const weight = Float64Array.from(sorted, ([, , w]) => w);
  return {
    accounts: names,
    source: Uint32Array.from(sorted, ([source]) => source),
    target: Uint32Array.from(sorted, ([, target]) => target),
    weight,
    traceWeight: { link: weight },
    coShares: ones,
    objects: ones,
    sourceFirst: ones,
    targetFirst: new Uint32Array(edges.length),
    meanGapSeconds: new Float64Array(edges.length).fill(1),
    minGapSeconds: new Float64Array(edges.length).fill(1),
  };
}

/** All pairs among the accounts `first` to `first + size - 1`. */
export function clique(first: number, size: number, weight: number): Edge[] {
  const edges: Edge[] = [];
  for (let a = first; a < first + size; a++) for (let b = a + 1; b < first + size; b++) edges.push([a, b, weight]);
  return edges;
}
