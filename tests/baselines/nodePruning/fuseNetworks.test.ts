import { expect, it } from "vitest";
import { fuseNetworks, type SimilarPairs } from "../../../src/baselines/nodePruning/fuseNetworks.js";

const network = (pairs: readonly (readonly [number, number, number])[]): SimilarPairs => ({
  source: Uint32Array.from(pairs, ([source]) => source),
  target: Uint32Array.from(pairs, ([, target]) => target),
  weight: Float64Array.from(pairs, ([, , weight]) => weight),
});

it("ties whom any network ties, by the largest similarity", () => {
  const fused = fuseNetworks([network([[0, 2, 0.5], [1, 3, 0.25]]), network([[0, 1, 1], [0, 2, 0.75]]), network([[0, 2, 0.125]])]);
  expect(fused).toEqual({ ...network([[0, 1, 1], [0, 2, 0.75], [1, 3, 0.25]]), traces: Uint8Array.of(1, 3, 1) });
});

it("is the network itself where there is one, and empty where there are none", () => {
  const only = network([[0, 2, 0.5]]);
  expect(fuseNetworks([only])).toEqual({ ...only, traces: Uint8Array.of(1) });
  expect(fuseNetworks([network([]), network([])]).source).toHaveLength(0);
});
