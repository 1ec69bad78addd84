import fc from "fast-check";
import { expect, it } from "vitest";
import { createTimeHeap } from "../../../src/simulate/stage/timeHeap.js";

it("gives out values in order of time, and of coming at equal times", () => {
  const heap = createTimeHeap();
  for (const [value, seconds] of [5, 3, 5, 1, 3, 5].entries()) heap.push(seconds, value);
  expect(heap.seconds).toBe(1);
  expect(Array.from({ length: 6 }, () => heap.pop())).toEqual([3, 1, 4, 0, 2, 5]);
  expect([heap.size, heap.seconds]).toEqual([0, Infinity]);
});

it("agrees with a stable sort, whatever comes in between", () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant("pop" as const)), { maxLength: 3000 });
  fc.assert(
    fc.property(steps, (list) => {
      const heap = createTimeHeap();
      const model: { seconds: number; value: number }[] = [];
      for (const [value, step] of list.entries()) {
        if (step !== "pop") {
          heap.push(step, value);
          model.push({ seconds: step, value });
        } else if (model.length > 0) {
          const next = model.reduce((least, entry) => (entry.seconds < least.seconds ? entry : least));
          expect(heap.seconds).toBe(next.seconds);
          expect(heap.pop()).toBe(next.value);
          model.splice(model.indexOf(next), 1);
        }
      }
      expect(heap.size).toBe(model.length);
    }),
    { numRuns: 30 },
  );
});

it("grows", () => {
  const heap = createTimeHeap();
  for (let i = 0; i < 10_000; i++) heap.push((i * 7919) % 10_007, i);
  let before = -1;
  for (let i = 0; i < 10_000; i++) {
    expect(heap.seconds).toBeGreaterThan(before);
    before = heap.seconds;
    expect((heap.pop() * 7919) % 10_007).toBe(before);
  }
});
