import { expect, it } from "vitest";
import { judgedAccounts } from "../../../src/baselines/columns/judgedAccounts.js";
import { sharesOf } from "../sharesOf.js";

it("lists who shared anything, and names those with a group", () => {
  const shares = sharesOf([[3, "o", 0], [1, "o", 0], [3, "p", 0]], 5);
  expect(judgedAccounts(shares, Float64Array.of(9, 0.5, 9, 2, 9), Int32Array.of(0, -1, 0, 0, 0))).toEqual({
    account: Uint32Array.of(1, 3),
    score: Float64Array.of(0.5, 2),
    named: Uint8Array.of(0, 1),
    group: Int32Array.of(-1, 0),
  });
});
