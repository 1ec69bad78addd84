import { expect, it } from "vitest";
import { ALONE, bucketsOf, createBucketer } from "../../../src/content/nearDuplicates/buckets.js";

it("puts texts with equal keys of a band into one bucket", () => {
  const bucketer = createBucketer({ bands: 2, keys: Uint32Array.of(7, 9, 7, 4_000_000_000, 5, 5, 5, 1) });
  bucketer.fill(0);
  bucketer.fill(1);
  const buckets = bucketer.finish();
  expect([...buckets.bucket]).toEqual([0, ALONE, 0, ALONE, 1, 1, 1, ALONE]);
  expect([...buckets.size]).toEqual([2, 3]);
  const own = new Uint32Array(2);
  expect([bucketsOf(buckets, 0, own), ...own]).toEqual([2, 0, 1]);
  expect(bucketsOf(buckets, 3, own)).toBe(0);
});

it("sorts by all 32 bits", () => {
  const keys = Uint32Array.from({ length: 5000 }, (_, i) => Math.imul(i % 2500, 0x9e3779b1));
  const bucketer = createBucketer({ bands: 1, keys });
  bucketer.fill(0);
  const { bucket, size } = bucketer.finish();
  expect(size.length).toBe(2500);
  expect(bucket.slice(0, 2500)).toEqual(bucket.slice(2500));
});
