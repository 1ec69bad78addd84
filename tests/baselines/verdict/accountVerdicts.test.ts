import { describe, expect, it } from "vitest";
import { accountVerdicts } from "../../../src/baselines/verdict/accountVerdicts.js";
import type { BaselineNetwork } from "../../../src/model/baseline.js";

type Edge = readonly [source: number, target: number, weight: number];

const network = (edges: readonly Edge[], more: Partial<BaselineNetwork> = {}): BaselineNetwork => ({
  directed: false,
  source: Uint32Array.from(edges, ([source]) => source),
  target: Uint32Array.from(edges, ([, target]) => target),
  weight: Float64Array.from(edges, ([, , weight]) => weight),
  columns: {},
  ...more,
});

/** Rows [account, score, named, group]. */
function rows(made: BaselineNetwork): number[][] {
  const { account, score, named, group } = accountVerdicts(made);
  expect([score.length, named.length, group.length]).toEqual([account.length, account.length, account.length]);
  return Array.from(account, (a, i) => [a, score[i]!, named[i]!, group[i]!]);
}

describe("accountVerdicts", () => {
  it("names whoever has an edge where the method draws no line", () => {
    expect(rows(network([[1, 4, 2], [1, 6, 5], [2, 9, 0.5]]))).toEqual([
      [1, 5, 1, 0],
      [2, 0.5, 1, 1],
      [4, 2, 1, 0],
      [6, 5, 1, 0],
      [9, 0.5, 1, 1],
    ]);
  });

  it("names those with an edge above the line, and groups along such edges only", () => {
    // Without the line all were one group; 3 is tied at the line, not above it.
    const edges: readonly Edge[] = [[0, 1, 3], [1, 2, 2], [2, 5, 4], [0, 3, 2]];
    expect(rows(network(edges, { threshold: 2 }))).toEqual([
      [0, 3, 1, 0],
      [1, 3, 1, 0],
      [2, 4, 1, 1],
      [3, 2, 0, -1],
      [5, 4, 1, 1],
    ]);
  });

  it("takes an edge in either direction, and none of an account to itself", () => {
    expect(rows(network([[0, 0, 9], [2, 1, 3], [2, 2, 8]], { directed: true }))).toEqual([
      [1, 3, 1, 0],
      [2, 3, 1, 0],
    ]);
  });

  it("names nobody where nothing lies above the line, and has no rows without edges", () => {
    expect(rows(network([[0, 1, 3]], { threshold: 3 }))).toEqual([[0, 3, 0, -1], [1, 3, 0, -1]]);
    expect(rows(network([]))).toEqual([]);
  });

  it("leaves a method its own judgement", () => {
    const accounts = { account: Uint32Array.of(7), score: Float64Array.of(0.5), named: Uint8Array.of(1), group: Int32Array.of(-1) };
    expect(accountVerdicts(network([[0, 1, 3]], { accounts }))).toBe(accounts);
  });
});
