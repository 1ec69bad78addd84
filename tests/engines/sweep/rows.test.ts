import { expect, it } from "vitest";
import { findCrowds } from "../../../src/engines/sweep/crowds.js";
import { ENTRY, FROM, groupByAccount, OBJECT, POSITION, TO } from "../../../src/engines/sweep/rows.js";
import { sharesOf } from "../../../src/testing/engineKit.js";

const shares = sharesOf([
  ["a", "o", 0, "1"],
  ["b", "o", 10, "2"],
  ["a", "o", 20, "3"],
  ["b", "p", 5, "4"],
  ["a", "p", 5, "5"],
]);

/** Per account its entries as [position, object, from, to]. */
function entriesOf(windows: readonly number[], sharesPerObjectMax: number): number[][][] {
  const { start, entries } = groupByAccount(shares, windows, findCrowds(shares, windows, sharesPerObjectMax));
  return Array.from({ length: shares.accounts.size }, (_, a) =>
    Array.from({ length: start[a + 1]! - start[a]! }, (_, i) => [POSITION, OBJECT, FROM, TO].map((place) => entries[(start[a]! + i) * ENTRY + place]!)),
  );
}

it("lists an account's shares with the positions in reach, itself and the window's ends included", () => {
  expect(entriesOf([10], 99)).toEqual([
    [[0, 0, 0, 2], [2, 0, 1, 3], [3, 1, 3, 5]],
    [[1, 0, 0, 3], [4, 1, 3, 5]],
  ]);
});

it("looks as far as the widest window in which the object isn't crowded", () => {
  expect(entriesOf([0, 20, 60], 2)).toEqual([
    [[0, 0, 0, 1], [2, 0, 2, 3], [3, 1, 3, 5]],
    [[1, 0, 1, 2], [4, 1, 3, 5]],
  ]);
});

it("leaves an empty reach where the object is crowded in every window", () => {
  const [ofA] = entriesOf([60], 2);
  expect(ofA!.slice(0, 2).map(([, , from, to]) => to! - from!)).toEqual([0, 0]);
});
