import { expect, it } from "vitest";
import { graphOf } from "./randomGraph.js";

it("has one edge for an account and an object, with accounts in order of their names", () => {
  // Accounts are named in reverse: 0, 1 and 3 become 2, 1 and 0; 2 shares nothing.
  const graph = graphOf([[0, 0], [3, 0], [0, 0], [1, 2], [0, 2], [3, 1]]);
  expect([graph.accounts, graph.objects]).toEqual([3, 3]);
  expect(Array.from(graph.account, (a, e) => [a, graph.object[e]])).toEqual([[0, 0], [2, 0], [0, 1], [1, 2], [2, 2]]);
  expect([...graph.objectStart]).toEqual([0, 2, 3, 5]);
  expect([[...graph.byAccount], [...graph.accountStart]]).toEqual([[0, 2, 3, 1, 4], [0, 2, 3, 5]]);
});
