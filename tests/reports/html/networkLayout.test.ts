import fc from "fast-check";
import { expect, it } from "vitest";
import { layOut } from "../../../src/reports/html/networkLayout.js";

it("puts those who are tied closer to each other than those who aren't, the same way for the same seed", () => {
  // Two triangles, joined by nothing.
  const edges = [[0, 1], [1, 2], [0, 2], [3, 4], [4, 5], [3, 5]].map(([source, target]) => ({ source: source!, target: target!, weight: 5 }));
  const { x, y } = layOut(6, edges, 7);
  const distance = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
  expect(Math.max(distance(0, 1), distance(1, 2), distance(3, 4))).toBeLessThan(Math.min(distance(0, 3), distance(1, 4), distance(2, 5)));
  expect(layOut(6, edges, 7)).toEqual({ x, y });
  expect(layOut(6, edges, 8)).not.toEqual({ x, y });
});

it("has a place from 0 to 1 for every node of any network", () => {
  const network = fc.integer({ min: 0, max: 30 }).chain((nodes) =>
    fc.record({ nodes: fc.constant(nodes), edges: fc.array(fc.record({ source: fc.nat(Math.max(0, nodes - 1)), target: fc.nat(Math.max(0, nodes - 1)), weight: fc.double({ min: 0, max: 1e6, noNaN: true }) }), { maxLength: 40 }) }));
  fc.assert(
    fc.property(network, ({ nodes, edges }) => {
      const { x, y } = layOut(nodes, edges.filter(({ source, target }) => source !== target), 1);
      expect([x.length, y.length]).toEqual([nodes, nodes]);
      for (const place of [...x, ...y]) expect(place >= 0 && place <= 1).toBe(true);
    }),
    { numRuns: 30 },
  );
});
