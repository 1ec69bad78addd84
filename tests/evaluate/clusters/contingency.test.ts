import { expect, it } from "vitest";
import { ALONE, contingency } from "../../../src/evaluate/clusters/contingency.js";

it("counts groups and what they have in common; who is alone is a group of one", () => {
  const { items, rows, columns, row, column, common } = contingency([7, 7, 7, ALONE, ALONE], [0, 0, 3, 3, ALONE]);
  expect([items, [...rows], [...columns]]).toEqual([5, [3, 1, 1], [2, 2, 1]]);
  expect(Array.from(common, (n, i) => [row[i], column[i], n])).toEqual([[0, 0, 2], [0, 1, 1], [1, 1, 1], [2, 2, 1]]);
});

it("is empty without items", () => {
  const { items, rows, columns, common } = contingency([], []);
  expect([items, rows.length, columns.length, common.length]).toEqual([0, 0, 0, 0]);
});
