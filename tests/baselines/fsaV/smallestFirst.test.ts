import fc from "fast-check";
import { expect, it } from "vitest";
import { createSmallestFirst } from "../../../src/baselines/fsaV/smallestFirst.js";

it("gives out the smallest of what is in", () => {
  // A number goes in, nothing takes one out.
  const step = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const queue = createSmallestFirst();
      let held: number[] = [];
      for (const value of steps) {
        if (value !== undefined) {
          queue.push(value);
          held.push(value);
        } else if (held.length > 0) {
          held.sort((a, b) => a - b);
          expect(queue.pop()).toBe(held[0]);
          held = held.slice(1);
        }
        expect(queue.size).toBe(held.length);
      }
    }),
  );
});
