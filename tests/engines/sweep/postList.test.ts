import { expect, it } from "vitest";
import { createPostList } from "../../../src/engines/sweep/postList.js";

it("counts distinct posts per slot, for more posts than it began with, and again after clearing", () => {
  const list = createPostList();
  const slots = new Uint32Array(2);
  for (let i = 0; i < 300; i++) list.add(i % 100, i < 50 ? 0 : 1);
  list.countInto(slots);
  expect([...slots]).toEqual([50, 100]);
  list.clear();
  list.add(7, 1);
  list.countInto(slots);
  expect([...slots]).toEqual([0, 1]);
});
