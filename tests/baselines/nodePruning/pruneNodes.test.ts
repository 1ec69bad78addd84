import { describe, expect, it } from "vitest";
import { pruneNodes } from "../../../src/baselines/nodePruning/pruneNodes.js";
import { createNames } from "../../../src/model/names.js";

type Pair = readonly [number, number];

/** Rows [account, named, group], and the scores. */
function prune(pairs: readonly Pair[], names: readonly string[], nodeQuantile: number): { rows: number[][]; score: number[] } {
  const columns = { source: Uint32Array.from(pairs, ([a]) => a), target: Uint32Array.from(pairs, ([, b]) => b) };
  const { account, score, named, group } = pruneNodes(columns, createNames([...names]), nodeQuantile);
  return { rows: Array.from(account, (id, i) => [id, named[i]!, group[i]!]), score: [...score] };
}

const NAMES = ["e", "d", "c", "b", "a"];

describe("pruneNodes", () => {
  // A path over 1, 2, 3, 4; 0 is tied to nobody. Centralities are in proportion to sin 36 and sin 72 degrees.
  const path: readonly Pair[] = [[1, 2], [2, 3], [3, 4]];

  it("names the central ones, ties among them included, and groups what is left", () => {
    const { rows, score } = prune(path, NAMES, 0.9);
    expect(rows).toEqual([[1, 0, -1], [2, 1, 0], [3, 1, 0], [4, 0, -1]]);
    [36, 72, 72, 36].forEach((degrees, i) => expect(score[i]).toBeCloseTo(Math.sin((degrees * Math.PI) / 180) / Math.sqrt(2.5), 10));
  });

  it("names all where all are alike", () => {
    expect(prune([[0, 1], [0, 2], [1, 2]], NAMES, 1).rows).toEqual([[0, 1, 0], [1, 1, 0], [2, 1, 0]]);
    expect(prune(path, NAMES, 0).rows.every(([, named]) => named === 1)).toBe(true);
  });

  it("groups by ties among the named ones only", () => {
    // Centres 0 and 2 with three leaves each, joined by 1: eigenvalue sqrt 5, so that 1 has 2 / sqrt 5 of a centre, a leaf half of that.
    const pairs: readonly Pair[] = [[0, 1], [0, 3], [0, 4], [0, 7], [1, 2], [2, 5], [2, 6], [2, 8]];
    const { rows, score } = prune(pairs, [...NAMES, "f", "g", "h", "i"], 0.9);
    expect(score[1]! / score[0]!).toBeCloseTo(2 / Math.sqrt(5), 10);
    expect(rows.filter(([, named]) => named === 1)).toEqual([[0, 1, -1], [2, 1, -1]]);
  });

  it("gives the same digits whatever the accounts' numbers", () => {
    const pairs: readonly Pair[] = [[0, 1], [0, 2], [1, 2], [2, 3], [3, 4]];
    const turned = pairs.map(([a, b]): Pair => [4 - b, 4 - a]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(prune(turned, [...NAMES].reverse(), 0.5).score.reverse()).toEqual(prune(pairs, NAMES, 0.5).score);
  });

  it("judges nobody without ties", () => {
    expect(prune([], NAMES, 0.5).rows).toEqual([]);
  });
});
