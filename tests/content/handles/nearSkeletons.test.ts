import { expect, it } from "vitest";
import { groupNearSkeletons } from "../../../src/content/handles/nearSkeletons.js";

it("groups what is one edit from the leader, and cuts chains", () => {
  expect(groupNearSkeletons(["patriotvoice", "patriotvoise", "patriotvosie", "patriotvocie", "somebodyelse"])).toEqual([["patriotvoice", "patriotvocie", "patriotvoise"]]);
  expect(groupNearSkeletons([])).toEqual([]);
});

it("takes ten thousand names that share a deletion in time", () => {
  const startedAt = performance.now();
  const crowd = Array.from({ length: 10_000 }, (_, i) => `sameletters${String.fromCodePoint(0x4e00 + i)}`);
  const groups = groupNearSkeletons(crowd);
  expect(groups.reduce((sum, group) => sum + group.length, 0)).toBeGreaterThan(9000);
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
