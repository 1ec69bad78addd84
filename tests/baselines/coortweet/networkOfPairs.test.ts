import { describe, expect, it } from "vitest";
import { networkOfPairs } from "../../../src/baselines/coortweet/networkOfPairs.js";
import type { BaselinePairs } from "../../../src/model/baseline.js";

type PairRow = readonly [source: number, target: number, sourcePost: number, targetPost: number, gapSeconds: number];

function table(name: string, rows: readonly PairRow[]): BaselinePairs {
  const column = (c: number): Uint32Array => Uint32Array.from(rows, (row) => row[c]!);
  return {
    length: rows.length,
    object: (i) => `${name}${i}`,
    ...{ source: column(0), target: column(1), sourcePost: column(2), targetPost: column(3) },
    gapSeconds: Float64Array.from(rows, (row) => row[4]),
  };
}

describe("networkOfPairs", () => {
  it("counts pairs of either direction on one edge", () => {
    const { source, target, weight, columns, threshold } = networkOfPairs([table("o", [[5, 2, 10, 20, 1], [2, 5, 20, 11, 4], [1, 5, 1, 2, 0]])], 0.5);
    expect([[...source], [...target], [...weight], threshold]).toEqual([[1, 2], [5, 5], [1, 2], 1.5]);
    expect([...columns.meanGapSeconds as Float64Array]).toEqual([0, 2.5]);
    expect([...columns.aboveThreshold as Uint8Array]).toEqual([0, 1]);
    // Older posts 10 and 20, newer ones 20 and 11.
    expect([...columns.sourcePosts as Uint32Array]).toEqual([1, 2]);
    expect([...columns.targetPosts as Uint32Array]).toEqual([1, 2]);
  });

  it("stacks tables: a post that pairs in both counts once", () => {
    const tables = [table("url", [[0, 1, 10, 20, 1]]), table("none", []), table("tag", [[0, 1, 10, 21, 3], [0, 1, 11, 20, 5]])];
    const { weight, columns, pairs } = networkOfPairs(tables, 0.5);
    expect([...weight]).toEqual([3]);
    expect([columns.meanGapSeconds![0], columns.sourcePosts![0], columns.targetPosts![0], columns.symmetry![0]]).toEqual([3, 2, 2, 1]);
    expect([0, 1, 2].map(pairs!.object)).toEqual(["url0", "tag0", "tag1"]);
  });

  it("has no threshold without edges", () => {
    for (const tables of [[], [table("o", [])]]) {
      const network = networkOfPairs(tables, 0.5);
      expect(network.source).toHaveLength(0);
      expect(network).not.toHaveProperty("threshold");
    }
  });
});
