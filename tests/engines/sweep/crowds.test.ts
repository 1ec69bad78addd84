import { expect, it } from "vitest";
import { findCrowds } from "../../../src/engines/sweep/crowds.js";
import { sharesOf, type ShareRow } from "../../../src/testing/engineKit.js";

const burst = (object: string, times: readonly number[]): ShareRow[] => times.map((time, i) => [`a${i}`, object, time, `${object}${i}`]);
const shares = sharesOf([...burst("calm", [0, 100, 200, 300]), ...burst("edge", [0, 10, 20]), ...burst("few", [0, 0]), ...burst("wild", [0, 1, 2, 3, 50])]);

it("finds the narrowest window in which an object is crowded, ends included", () => {
  const { crowdedAt, largest } = findCrowds(shares, [2, 20, 60], 2);
  // Objects are numbered by name: calm, edge, few, wild.
  expect([...crowdedAt]).toEqual([3, 1, 3, 0]);
  expect([...largest]).toEqual([1, 3, 2, 5]);
});

it("counts shares, of which just the limit is none too many", () => {
  expect([...findCrowds(shares, [20], 3).crowdedAt]).toEqual([1, 1, 1, 0]);
  expect([...findCrowds(shares, [20], 4).crowdedAt]).toEqual([1, 1, 1, 1]);
});

it("takes no objects", () => {
  expect(findCrowds(sharesOf([]), [60], 2).crowdedAt).toHaveLength(0);
});
