import { expect, it } from "vitest";
import { orderNetwork } from "../../../src/reports/graph/orderNetwork.js";
import { emptyRun, renumberedRun } from "../../../src/testing/runVariants.js";
import { exampleRun } from "../exampleRun.js";

it("orders accounts by key, and ties by the places of their accounts", () => {
  const { accounts, row, source, target, swapped } = orderNetwork(exampleRun());
  expect(accounts.map(({ accountId }) => accountId)).toEqual(["@zoë", "＝ü\ny", "-100", "alice", "b\u0000b"]);
  expect([...row]).toEqual([4, 2, 0, 3, 1]);
  expect([...source]).toEqual([0, 1, 2, 2, 3]);
  expect([...target]).toEqual([1, 2, 3, 4, 4]);
  expect([...swapped]).toEqual([1, 1, 1, 0, 0]);
});

it("doesn't depend on how accounts are numbered", () => {
  const { accounts, source, target } = orderNetwork(exampleRun());
  expect(orderNetwork(renumberedRun(exampleRun()))).toMatchObject({ accounts, source, target });
});

it("is empty for an empty run", () => {
  expect(orderNetwork(emptyRun(exampleRun())).row).toHaveLength(0);
});
