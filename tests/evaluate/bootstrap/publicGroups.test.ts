import { expect, it } from "vitest";
import { publicGroups } from "../../../src/evaluate/bootstrap/publicGroups.js";
import { matched, type SmallWorld, type Verdict } from "../worlds.js";

/** Innocent accounts that are drawn together, and those by themselves. */
async function groups(world: SmallWorld, verdicts: Readonly<Record<string, Verdict>>) {
  const given = await matched(world, verdicts);
  const { group, size } = publicGroups(given);
  const members = Array.from({ length: size }, (_, g) => Array.from(group.keys()).filter((id) => group[id] === g).map((id) => given.truth.accounts.name(id).slice(2)).sort().join(" "));
  return members;
}

it("keeps crowds together, then clusters of the others; nobody else is in a group", async () => {
  const world = { campaigns: { amp: "a b" }, spontaneous: { fans: "f1 f2 a", match: "f2 m1" }, open: { agency: "o1 m1" }, others: "p1 p2 p3 p4" };
  const verdicts = { f1: [1, true, 0], p1: [1, true, 0], p2: [1, true, 0], a: [1, true, 0], b: [1, true, 1], o1: [1, true, 2], p3: [1, true, 3], p4: [1, true] } as const;
  // f2 is in both crowds and counts with the first; nobody is left for the second. Cluster 2 has nobody innocent.
  expect(await groups(world, verdicts)).toEqual(["f1 f2", "p1 p2", "p3"]);
});

it("has no groups where nobody is in a crowd or a cluster", async () => {
  expect(await groups({ campaigns: { amp: "a" }, others: "p1 p2" }, { a: [1, true, 0], p1: [1, true] })).toEqual([]);
});
