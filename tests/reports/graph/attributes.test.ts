import { expect, it } from "vitest";
import { edgeAttributes, nodeAttributes, nodeLabel } from "../../../src/reports/graph/attributes.js";
import { exampleRun } from "../exampleRun.js";

it("gives each trace a column of its own, with units in the names", () => {
  const attributes = edgeAttributes(exampleRun().network);
  expect(attributes.map(({ name, type, value }) => [name, type, value(1)])).toEqual([
    ["weight_hashtag", "double", 1.234_57],
    ["weight_repost", "double", 0],
    ["coShares", "integer", 2],
    ["objects", "integer", 2],
    ["meanGapSeconds", "double", 0.5],
  ]);
});

it("leaves out the cluster of an account that has none", () => {
  const quiet = exampleRun().accounts[1]!;
  expect(nodeAttributes.map(({ name, value }) => [name, value(quiet)])).toEqual([
    ["platform", "telegram"],
    ["accountId", "quiet"],
    ["cluster", undefined],
    ["coordination", 0],
    ["flagged", false],
  ]);
});

it("labels a node by name, or by id where there is none", () => {
  const [zoe, quiet] = exampleRun().accounts;
  expect([nodeLabel(zoe!), nodeLabel(quiet!)]).toEqual(["@zoë", "Quiet"]);
});
