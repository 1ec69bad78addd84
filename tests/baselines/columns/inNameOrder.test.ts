import { expect, it } from "vitest";
import { inNameOrder } from "../../../src/baselines/columns/inNameOrder.js";
import { LEFT_OUT } from "../../../src/model/names.js";
import { sharesOf } from "../sharesOf.js";

it("numbers those who shared anything by name", () => {
  // Names descend with numbers, and account 1 shared nothing.
  const { size, rank, account } = inNameOrder(sharesOf([[0, "o", 0], [3, "o", 0], [2, "p", 0], [0, "p", 1]], 4));
  expect([size, [...rank], [...account]]).toEqual([3, [2, LEFT_OUT, 1, 0], [3, 2, 0]]);
});
