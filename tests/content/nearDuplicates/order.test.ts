import { expect, it } from "vitest";
import type { Buckets } from "../../../src/content/nearDuplicates/buckets.js";
import { createCrowding, orderByDensity } from "../../../src/content/nearDuplicates/order.js";

it("puts the text in the middle first, and leaves out those alone", () => {
  // Text 1 shares two buckets with each of 0 and 2, which share none with each other; 3 is alone.
  const buckets: Buckets = {
    start: Uint32Array.of(0, 2, 6, 8, 8),
    bucket: Uint32Array.of(0, 1, 0, 1, 2, 3, 2, 3),
    size: Uint32Array.of(2, 2, 2, 2),
  };
  const crowding = createCrowding(buckets, 4, Uint32Array.of(1, 1, 1, 1));
  crowding.measure(0, 4);
  expect([...crowding.density]).toEqual([4 + 2, 4 + 2 + 2, 4 + 2, 0]);
  expect([...orderByDensity(crowding.density)]).toEqual([1, 0, 2]);
});

it("counts copies", () => {
  const buckets: Buckets = { start: Uint32Array.of(0, 2, 4), bucket: Uint32Array.of(0, 1, 0, 1), size: Uint32Array.of(2, 2) };
  const crowding = createCrowding(buckets, 2, Uint32Array.of(1, 10));
  crowding.measure(0, 2);
  expect([...crowding.density]).toEqual([2 + 20, 20 + 2]);
});
