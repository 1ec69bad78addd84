import { expect, it } from "vitest";
import { tfIdf } from "../../../src/baselines/cosine/tfIdf.js";
import { collectShares, createSharedNames, type Shares } from "../../../src/model/shares.js";

function shares(rows: readonly (readonly [account: string, object: string])[]): Shares {
  const names = createSharedNames();
  const collector = collectShares("object", names, "keep");
  rows.forEach(([account, object], i) => collector.add(names.accounts.intern(account), object, i, i));
  return collector.finish();
}

it("scales counts times smooth idf to length 1, objects with one row left out", () => {
  const { account, object, value, objectStart } = tfIdf(shares([["a", "o1"], ["b", "o1"], ["a", "o1"], ["a", "o2"], ["c", "o2"], ["c", "o3"]]));
  // n = 3; df is 2 for both: idf = ln(4/3) + 1 cancels in every row. a: (2, 1), b: (1, 0), c: (0, 1).
  expect([...account]).toEqual([0, 1, 0, 2]);
  expect([...object]).toEqual([0, 0, 1, 1]);
  [2 / Math.sqrt(5), 1, 1 / Math.sqrt(5), 1].forEach((expected, i) => expect(value[i]).toBeCloseTo(expected, 14));
  expect([...objectStart]).toEqual([0, 2, 4, 4]);
});

it("weighs a rarer object more", () => {
  const { value } = tfIdf(shares([["a", "o1"], ["b", "o1"], ["a", "o2"], ["b", "o2"], ["c", "o2"]]));
  // n = 3: idf(o1) = ln(4/3) + 1, idf(o2) = 1.
  expect(value[0]! / value[2]!).toBeCloseTo(Math.log(4 / 3) + 1, 14);
});

it("is empty where nothing is shared twice", () => {
  expect(tfIdf(shares([["a", "o1"], ["b", "o2"]])).value).toHaveLength(0);
});
