import { expect, it } from "vitest";
import { campaignUnits } from "../../../src/evaluate/bootstrap/campaignUnits.js";
import { measured, verdicts, world } from "./measured.js";

it("sums campaigns up, world by world", async () => {
  const one = await measured(world, verdicts);
  const two = await measured({ campaigns: { idle: "i1 i2" } }, { i1: [1, true, 0], i2: [1, true, 1] });
  const units = campaignUnits([one, two], Float64Array.of(0.8, 0.1));
  expect(units.first).toEqual([0, 2, 3]);
  expect([...units.accounts]).toEqual([3, 2, 2]);
  expect([...units.flagged]).toEqual([2, 1, 2]);
  expect([...units.pureClusters]).toEqual([1, 0, 2]);
  expect([...units.mixedClusters]).toEqual([0, 1, 0]);
  // One of two flagged is too few; who never acted has no time to detection.
  expect([...units.hours]).toEqual([24, Infinity, NaN]);
  expect([...units.actions]).toEqual([2, Infinity, NaN]);
  const { unit, block, accounts } = units.blocks;
  expect(Array.from(unit, (u, i) => [u, block[i], accounts[i]]).sort()).toEqual([[0, 0, 2], [0, 1, 1], [1, 1, 2], [2, 0, 2]]);
});
