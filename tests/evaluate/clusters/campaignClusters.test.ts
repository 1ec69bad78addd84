import { expect, it } from "vitest";
import { campaignsAgainstClusters } from "../../../src/evaluate/clusters/campaignClusters.js";
import { matched } from "../worlds.js";

it("takes who is in a campaign or a cluster, the innocent each by themselves, without open groups", async () => {
  const world = { campaigns: { amp: "a1 a2", copy: "b1" }, open: { agency: "o1 o2" }, others: "p1 p2 p3" };
  const table = campaignsAgainstClusters(await matched(world, { a1: [1, true, 0], b1: [1, true, 0], p1: [1, true, 1], p2: [1, true, 1], o1: [1, true, 0], p3: [0.5] }));
  // a1 a2 b1 p1 p2: campaigns {a1 a2} {b1} {p1} {p2}, clusters {a1 b1} {a2} {p1 p2}.
  expect([table.items, [...table.rows].sort(), [...table.columns].sort()]).toEqual([5, [1, 1, 1, 2], [1, 2, 2]]);
  expect([...table.common]).toEqual([1, 1, 1, 1, 1]);
});

it("is empty where there is neither campaign nor cluster", async () => {
  expect(campaignsAgainstClusters(await matched({ others: "p1 p2" }, { p1: [1, true] })).items).toBe(0);
});
