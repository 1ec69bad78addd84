import fc from "fast-check";
import { expect, it } from "vitest";
import { findBlocks } from "../../../src/baselines/fraudar/findBlocks.js";
import { graphOf, randomPairs } from "./randomGraph.js";

it("gives every edge to one block and ends when none is left", () => {
  fc.assert(
    fc.property(randomPairs, (pairs) => {
      const graph = graphOf(pairs);
      const blocks = findBlocks(graph, 100, () => undefined);
      const edges = blocks.flatMap((block) => [...block.edges]);
      expect(edges.sort((a, b) => a - b)).toEqual(Array.from(graph.account.keys()));
      for (const block of blocks) expect(block.density).toBeGreaterThan(0);
      expect(findBlocks(graph, 1, () => undefined)).toEqual(blocks.slice(0, 1));
    }),
  );
});

it("makes the weights of objects anew", () => {
  // Accounts (by name) 1 to 4 share objects 0 to 2; account 0 has object 0 and no more.
  const graph = graphOf([...[0, 1, 2, 3].flatMap((a) => [0, 1, 2].map((o) => [a, o] as const)), [4, 0]]);
  const [first, second] = findBlocks(graph, 2, () => undefined);
  expect(first!.objectWeight[0]).toBeCloseTo(1 / Math.log(10), 8);
  expect(first!.edges).toHaveLength(12);
  expect(second!.objectWeight[0]).toBeCloseTo(1 / Math.log(6), 8);
  expect(second!.density).toBe(second!.objectWeight[0]! / 2);
});
