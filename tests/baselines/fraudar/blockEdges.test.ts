import { expect, it } from "vitest";
import { blockEdges } from "../../../src/baselines/fraudar/blockEdges.js";
import type { FoundBlock } from "../../../src/baselines/fraudar/findBlocks.js";
import { graphOf } from "./randomGraph.js";

it("ties sharers to the strongest, adds up objects and leaves out what is outside", () => {
  // By name 0 has objects 0 and 1, 1 has all three, 2 has object 2, 3 has object 0. Edges by (object, account):
  // 0-0, 0-1, 0-3, 1-0, 1-1, 2-1, 2-2.
  const graph = graphOf([[3, 0], [3, 1], [2, 0], [2, 1], [2, 2], [1, 2], [0, 0]]);
  const block = (edges: readonly number[], weights: readonly number[]): FoundBlock => ({
    ...{ edges: Uint32Array.from(edges), objectWeight: Float64Array.from(weights) },
    ...{ density: 1, member: new Uint8Array(7), reached: new Float64Array(4) },
  });
  // Inside, 0 weighs 1 + 2, 1 weighs 1 + 2 + 4, 2 weighs 4: 1 is the strongest on every object. Numbers of the network are 9 less.
  const numbers = Uint32Array.of(9, 8, 7, 6);
  const edges = blockEdges(graph, [block([0, 1, 3, 4, 5, 6], [1, 2, 4])], numbers);
  expect(edges).toEqual({ source: Uint32Array.of(7, 8), target: Uint32Array.of(8, 9), weight: Float64Array.of(4, 3) });
  // A second block adds its own: 3 and 0 are equally strong on object 0, and 0 is first.
  const more = blockEdges(graph, [block([0, 1, 3, 4, 5, 6], [1, 2, 4]), block([0, 2], [0.5, 1, 1])], numbers);
  expect([...more.source].map((a, e) => [a, more.target[e], more.weight[e]])).toEqual([[6, 9, 0.5], [7, 8, 4], [8, 9, 3]]);
});
