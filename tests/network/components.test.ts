import fc from "fast-check";
import { expect, it } from "vitest";
import { findComponents } from "../../src/network/components.js";
import { networkOf, type Edge } from "./networks.js";

it("numbers components by their first account, and leaves out who has no tie", () => {
  const { component, size } = findComponents(networkOf(7, [[0, 5, 1], [2, 3, 1], [3, 6, 1]]));
  expect([...component]).toEqual([0, -1, 1, 1, -1, 0, 1]);
  expect([...size]).toEqual([2, 3]);
});

it("finds nothing in an empty network", () => {
  const { component, size } = findComponents(networkOf(3, []));
  expect([...component]).toEqual([-1, -1, -1]);
  expect(size).toHaveLength(0);
});

it("agrees with walking along the edges", () => {
  const edge = fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a < b);
  fc.assert(
    fc.property(fc.uniqueArray(edge, { maxLength: 25, size: "max", selector: String }), (pairs) => {
      const { component, size } = findComponents(networkOf(15, pairs.map(([a, b]): Edge => [a, b, 1])));
      const reached = Array.from({ length: 15 }, (_, start) => {
        const seen = new Set([start]);
        for (const at of seen) for (const [a, b] of pairs) if (a === at) seen.add(b); else if (b === at) seen.add(a);
        return seen;
      });
      for (let a = 0; a < 15; a++) {
        if (reached[a]!.size === 1) expect(component[a]).toBe(-1);
        else expect(size[component[a]!]).toBe(reached[a]!.size);
        for (const b of reached[a]!) expect(component[b]).toBe(component[a]);
      }
      expect([...size].reduce((sum, n) => sum + n, 0)).toBe([...component].filter((c) => c >= 0).length);
    }),
  );
});
