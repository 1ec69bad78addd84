import { expect, it } from "vitest";
import { publicUnits } from "../../../src/evaluate/bootstrap/publicUnits.js";
import { measured, verdicts, world } from "./measured.js";

it("sums groups and single accounts up, world by world", async () => {
  const one = await measured(world, verdicts);
  const two = await measured({ spontaneous: { fans: "f1 f2", match: "f1" }, others: "p1 p2 p3" }, { f1: [0.9, true], p1: [0.9], p2: [0.5] });
  const { groups, singles } = publicUnits([one, two], Float64Array.of(0.8, 0.5), ["fans", "match"]);
  // Fans; p1 in the cluster that it shares with f2; p2 and p3; in the second world fans only.
  expect(groups.first).toEqual([0, 3, 4]);
  expect([...Array.from(groups.world)]).toEqual([0, 0, 0, 1]);
  expect(Array.from(groups.accounts)).toEqual([3, 1, 2, 2]);
  expect(Array.from(groups.flagged)).toEqual([2, 1, 2, 1]);
  const { unit, block, accounts } = groups.blocks;
  expect(Array.from(unit, (u, i) => [u, block[i], accounts[i]]).sort()).toEqual([[0, 1, 2], [1, 1, 1], [2, 1, 1], [3, 0, 1]]);
  const { crowds } = groups;
  expect(Array.from(crowds.unit, (u, i) => [u, crowds.lookAlike[i], crowds.accounts[i], crowds.flagged[i]])).toEqual([[0, 0, 3, 2], [3, 0, 2, 1], [3, 1, 1, 1]]);
  // p4 flagged and p5 after the last block; then p3 there, p1 and p2 of the second world.
  expect(singles.first).toEqual([0, 2, 5]);
  expect(Array.from(singles.block, (b, i) => [singles.world[i], b, singles.isFlagged[i], singles.accounts[i]])).toEqual([[0, -1, 0, 1], [0, -1, 1, 1], [1, -1, 0, 1], [1, 0, 0, 1], [1, 1, 0, 1]]);
});

it("counts an account once in a look-alike that comes twice under one name", async () => {
  const one = await measured(world, verdicts);
  const doubled = { ...one, truth: { ...one.truth, confounders: [...one.truth.confounders, { ...one.truth.confounders.find(({ kind }) => kind === "fans")!, confounder: "fans-2" }] } };
  expect(Array.from(publicUnits([doubled], Float64Array.of(0.5), ["fans"]).groups.crowds.accounts)).toEqual([3]);
});
