import { expect, it } from "vitest";
import { poolUnits } from "../../../src/evaluate/bootstrap/units.js";
import { measured, verdicts, world } from "./measured.js";

it("pools worlds with the thresholds of all their campaigns and the look-alikes of each", async () => {
  const one = await measured(world, verdicts);
  const two = await measured({ campaigns: { amp: "a" }, spontaneous: { alert: "f", fans: "f g" } }, { a: [0.7] });
  const { thresholds, lookAlikes, lookAlikesOfWorld, worlds } = poolUnits([one, two]);
  expect([...thresholds]).toEqual([0.9, 0.8, 0.7, 0.6, 0.3, 0.1]);
  expect([lookAlikes, lookAlikesOfWorld]).toEqual([["alert", "fans"], [[1], [0, 1]]]);
  expect(worlds).toEqual([one, two]);
  expect([...poolUnits([one, two], 2).thresholds]).toEqual([0.7, 0.1]);
});
