import { expect, it } from "vitest";
import { clusterPurity } from "../../../src/evaluate/metrics/clusterPurity.js";
import { matched, type Verdict } from "../worlds.js";

const world = { campaigns: { amp: "a1 a2 a3", copy: "b1 b2" }, open: { agency: "o1 o2" }, others: "p1 p2" };

it("tells who is in a cluster, and whose it is", async () => {
  const verdicts: Record<string, Verdict> = {
    ...{ a1: [1, true, 0], a2: [1, true, 0], o1: [1, true, 0] },
    ...{ b1: [1, true, 1], a3: [1, true, 1] },
    ...{ b2: [1, true, 2], p1: [1, true, 2] },
    ...{ p2: [1, true, 3] },
    ...{ o2: [1, true, 4] },
  };
  const { mix, campaign } = clusterPurity(await matched(world, verdicts));
  // The second has one of each: the campaign that comes first by name.
  expect(mix).toEqual(["pure", "mixed", "mixed", "innocent", "open"]);
  expect([...campaign]).toEqual([0, 0, 1, -1, -1]);
});

it("gives a mixed cluster to the campaign with most members in it", async () => {
  const { mix, campaign } = clusterPurity(await matched(world, { a1: [1, true, 0], b1: [1, true, 0], b2: [1, true, 0] }));
  expect([mix, [...campaign]]).toEqual([["mixed"], [1]]);
});

it("has nothing to tell without clusters", async () => {
  expect(clusterPurity(await matched(world, { a1: [1, true] })).mix).toEqual([]);
});
