import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { addToRing, createRing, scrollRing, shown } from "../../../../src/simulate/families/sessions/ring.js";

const post = (id: number) => shown({ id: String(id), account: 0, createdAt: 0, community: 0 });
const draw = createDraw(1, "ring");

it("is empty at first", () => {
  expect(scrollRing(createRing(3), draw)).toBeUndefined();
});

it.each([3, 11, 64])("keeps the newest 16 of %d posts and shows the newest most", (count) => {
  const ring = createRing(16);
  for (let id = 0; id < count; id++) addToRing(ring, post(id));
  const seen = new Map<number, number>();
  for (let i = 0; i < 16_000; i++) {
    const id = Number(scrollRing(ring, draw)!.post.id);
    seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  expect([...seen.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: Math.min(16, count) }, (_, i) => Math.max(0, count - 16) + i));
  // The place is below n u^3: the first is seen with probability n^(-1/3).
  expect(seen.get(count - 1)! / 16_000).toBeCloseTo(Math.min(16, count) ** (-1 / 3), 1);
});
