import { expect, it } from "vitest";
import type { AccountRow } from "../../../src/model/run.js";
import { nodeIds } from "../../../src/reports/graph/nodeIds.js";

const account = (accountId: string): AccountRow => ({ platform: "x", accountId, label: undefined, clusterId: undefined, coordination: 0, log10EValue: 0, flagged: false });

it("is the account's key", () => {
  expect(nodeIds([account("1"), account("a&b")])).toEqual(["x:1", "x:a&amp;b"]);
});

it("keeps accounts apart that differ only in what XML can't hold", () => {
  expect(nodeIds([account("\u0001"), account("\u0002"), account("\uFFFD'")])).toEqual(["x:\uFFFD", "x:\uFFFD&#39;", "x:\uFFFD&#39;&#39;"]);
});
