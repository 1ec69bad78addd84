import fc from "fast-check";
import { expect, it } from "vitest";
import { createPriorityTree } from "../../../src/baselines/fraudar/priorityTree.js";

it("knows the first of the lowest values after any changes", () => {
  const value = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.array(fc.tuple(fc.nat(), fc.oneof(value, fc.constant(Infinity))), { maxLength: 30 }), (start, changes) => {
      const values = [...start];
      const tree = createPriorityTree(Float64Array.from(values));
      for (const [any, changed] of [[0, values[0]!] as const, ...changes]) {
        const node = any % values.length;
        values[node] = changed;
        tree.set(node, changed);
        expect(tree.value(node)).toBe(changed);
        const lowest = Math.min(...values);
        if (lowest < Infinity) expect(tree.lowest()).toBe(values.indexOf(lowest));
      }
    }),
  );
});
