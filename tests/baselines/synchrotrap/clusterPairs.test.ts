import { expect, it } from "vitest";
import { clusterPairs } from "../../../src/baselines/synchrotrap/clusterPairs.js";

it("joins chains of pairs and numbers clusters by size", () => {
  // 0-1, 2-3-4 through 3, and 6 alone.
  const pairs = { source: Uint32Array.of(0, 2, 3), target: Uint32Array.of(1, 3, 4), accounts: { size: 7 } };
  expect([...clusterPairs(pairs, 2)]).toEqual([1, 1, 0, 0, 0, -1, -1]);
  expect([...clusterPairs(pairs, 3)]).toEqual([-1, -1, 0, 0, 0, -1, -1]);
});
