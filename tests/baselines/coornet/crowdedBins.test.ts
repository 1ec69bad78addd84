import { expect, it } from "vitest";
import { crowdedBins, type TiedBy } from "../../../src/baselines/coornet/crowdedBins.js";
import { collectShares, createSharedNames } from "../../../src/model/shares.js";

type Row = readonly [account: number, seconds: number, object: string];

function lists(rows: readonly Row[], intervalSeconds: number, tiedBy: TiedBy): number[][] {
  const collector = collectShares("object", createSharedNames());
  rows.forEach(([account, seconds, object], post) => collector.add(account, object, seconds, post));
  const { account, start } = crowdedBins(collector.finish(), intervalSeconds, tiedBy);
  return Array.from(start.subarray(1), (end, l) => [...account.subarray(start[l], end)]);
}

const rows: readonly Row[] = [[5, 3, "o1"], [2, 7.9, "o1"], [9, 8, "o1"], [5, 20, "o1"], [9, 21, "o1"], [5, 22, "o1"], [1, 3, "o2"], [2, 100, "o3"], [3, 100.5, "o3"]];

it("begins bins at an object's first share, each without its end", () => {
  // o1 from 3 on in steps of 5: 3 and 7.9; 8 alone; 20 to 22.
  expect(lists(rows, 5, "bin")).toEqual([[2, 5], [5, 9], [2, 3]]);
});

it("puts all crowded bins of an object together", () => {
  expect(lists(rows, 5, "object")).toEqual([[2, 5, 9], [2, 3]]);
  expect(lists(rows, 0.1, "object")).toEqual([]);
});
