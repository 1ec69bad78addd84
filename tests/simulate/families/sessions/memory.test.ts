import { expect, it } from "vitest";
import { createMemory } from "../../../../src/simulate/families/sessions/memory.js";
import { shown, type Shown } from "../../../../src/simulate/families/sessions/ring.js";

const post = (id: number): Shown => shown({ id: String(id), account: 0, createdAt: 0, community: 0 });

it("knows the last few of each account and forgets the first", () => {
  const memory = createMemory([0.5, 2]);
  for (let id = 0; id < 4; id++) memory.note(0, post(id));
  expect([0, 1, 2, 3].map((id) => memory.knows(0, post(id)))).toEqual([false, true, true, true]);
  expect(memory.knows(1, post(3))).toBe(false);
});

it("is bounded for the busiest and holds nothing for the silent", () => {
  const memory = createMemory([1e6, 0]);
  for (let id = 0; id < 65; id++) memory.note(0, post(id));
  expect(memory.knows(0, post(0))).toBe(false);
  expect(memory.knows(0, post(1))).toBe(true);
  memory.note(1, post(7));
  expect(memory.knows(1, post(7))).toBe(false);
  expect(memory.knows(0, post(64))).toBe(true);
});
