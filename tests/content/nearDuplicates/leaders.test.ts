import { expect, it } from "vitest";
import type { Buckets } from "../../../src/content/nearDuplicates/buckets.js";
import { createLeading } from "../../../src/content/nearDuplicates/leaders.js";

/** All texts in one bucket; similarity falls with their distance. */
function lead(texts: number, order: readonly number[], least: number, beyondChance = (_a: number, _b: number) => true) {
  const buckets: Buckets = { start: Uint32Array.from({ length: texts + 1 }, (_, text) => text), bucket: new Uint32Array(texts), size: Uint32Array.of(texts) };
  const leading = createLeading(buckets, least, (a, b) => 1 - Math.abs(a - b) / 10, beyondChance);
  leading.lead(Uint32Array.from(order), 0, order.length);
  return leading.result;
}

it("lets the first lead, and the others join whom they are most similar to", () => {
  const { leader, similarity } = lead(6, [0, 5, 2, 3, 1, 4], 0.7);
  expect([...leader]).toEqual([0, 0, 0, 5, 5, 5]);
  expect([...similarity]).toEqual([1, 0.9, 0.8, 0.8, 0.9, 1]);
});

it("never joins below the least similarity, and never through another member", () => {
  const { leader } = lead(6, [0, 1, 2, 3, 4, 5], 0.8);
  expect([...leader]).toEqual([0, 0, 0, 3, 3, 3]);
});

it("joins the next best where the best is no more than chance", () => {
  const { leader } = lead(3, [0, 2, 1], 0.85, (a, b) => a + b !== 1);
  expect([...leader]).toEqual([0, 2, 2]);
});
