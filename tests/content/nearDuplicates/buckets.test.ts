import { expect, it } from "vitest";
import { createBucketer } from "../../../src/content/nearDuplicates/buckets.js";

const all = (texts: number) => Uint32Array.from({ length: texts }, (_, text) => text);

it("puts texts with equal keys of a band into one bucket", () => {
  const keys = { bands: 2, texts: 4, keys: Uint32Array.of(7, 9, 7, 4_000_000_000, 5, 5, 5, 1) };
  const bucketer = createBucketer(keys, all(4));
  bucketer.fill(0);
  bucketer.fill(1);
  const { start, bucket, size } = bucketer.finish();
  expect([...start]).toEqual([0, 2, 3, 5, 5]);
  expect([...bucket]).toEqual([0, 1, 1, 0, 1]);
  expect([...size]).toEqual([2, 3]);
});

it("leaves out texts that aren't compared", () => {
  const bucketer = createBucketer({ bands: 1, texts: 3, keys: Uint32Array.of(7, 7, 7) }, Uint32Array.of(0, 2));
  bucketer.fill(0);
  const { start, size } = bucketer.finish();
  expect([...start]).toEqual([0, 1, 1, 2]);
  expect([...size]).toEqual([2]);
});

it("tells keys apart by all 32 bits", () => {
  const keys = Uint32Array.from({ length: 5000 }, (_, i) => Math.imul(i % 2500, 0x9e3779b1));
  const bucketer = createBucketer({ bands: 1, texts: 5000, keys }, all(5000));
  bucketer.fill(0);
  const { bucket, size } = bucketer.finish();
  expect(size.length).toBe(2500);
  expect(bucket.slice(0, 2500)).toEqual(bucket.slice(2500));
  expect(new Set(bucket).size).toBe(2500);
});
