import { expect, it } from "vitest";
import { createOncePerPair } from "../../../../src/simulate/families/cascades/oncePerPair.js";

it("knows a pair when it sees it again", () => {
  const pairs = createOncePerPair(1000);
  expect([pairs.isNew(1, 2), pairs.isNew(1, 2), pairs.isNew(2, 1), pairs.isNew(1, 3), pairs.isNew(1, 2)]).toEqual([true, false, true, true, false]);
});

it("takes hardly any new pair for an old one, also with as many as it holds", () => {
  const pairs = createOncePerPair(10_000);
  let known = 0;
  for (let first = 0; first < 100; first++) for (let second = 0; second < 100; second++) if (!pairs.isNew(first, second)) known++;
  expect(known).toBeLessThanOrEqual(1);
  // The last tenth: a bucket of two loses one if two of 1000 later pairs come into one of 8192 buckets, so hardly any is lost.
  let kept = 0;
  for (let first = 90; first < 100; first++) for (let second = 0; second < 100; second++) if (!pairs.isNew(first, second)) kept++;
  expect(kept).toBeGreaterThan(980);
});
