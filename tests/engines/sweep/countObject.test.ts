import { expect, it } from "vitest";
import { createObjectCounter } from "../../../src/engines/sweep/countObject.js";

/** Shares of one object at these times, each of a post of its own; entries [0, split) are the source's. */
function counter(seconds: readonly number[], windows: readonly number[], reach: (share: number) => readonly [number, number]) {
  const entries = Int32Array.from(seconds.flatMap((_, share) => [share, 0, ...reach(share)]));
  const rows = { start: Int32Array.of(0, seconds.length), entries };
  return createObjectCounter({ seconds: Float64Array.from(seconds), post: Uint32Array.from(seconds.keys()), rows }, windows);
}

const everything = (): readonly [number, number] => [0, 9];

it("puts each co-share into the narrowest window that holds it, and says which is the narrowest of all", () => {
  // The source at 0 and 100, the target at 4 and 130.
  const object = counter([0, 100, 4, 130], [5, 60], everything);
  expect(object.count(0, 2, 2, 4, false)).toBe(0);
  expect([...object.counts.coShares]).toEqual([1, 1]);
  expect([...object.counts.gapSum]).toEqual([4, 30]);
  expect([...object.counts.sourceFirst]).toEqual([1, 1]);
  expect([...object.counts.targetFirst]).toEqual([0, 0]);
  const posts = new Uint32Array(2);
  object.targetPosts.countInto(posts);
  expect([...posts]).toEqual([1, 2]);
});

it("finds nothing beyond the widest window, reach or not", () => {
  const object = counter([0, 61], [60], everything);
  expect(object.count(0, 1, 1, 2, false)).toBe(1);
  expect([...object.counts.coShares]).toEqual([0]);
});

it("takes the reach's word for it unless the object is crowded", () => {
  const nothing = (): readonly [number, number] => [0, 0];
  expect(counter([0, 1], [60], nothing).count(0, 1, 1, 2, false)).toBe(1);
  expect(counter([0, 1], [60], nothing).count(0, 1, 1, 2, true)).toBe(0);
});

it("walks through crowded objects in time order", () => {
  const times = [...Array.from({ length: 50 }, (_, i) => i * 100), ...Array.from({ length: 50 }, (_, i) => i * 100 + 1)];
  const object = counter(times, [10], () => [0, 0]);
  expect(object.count(0, 50, 50, 100, true)).toBe(0);
  expect([...object.counts.coShares]).toEqual([50]);
  expect([...object.counts.gapMin]).toEqual([1]);
});
