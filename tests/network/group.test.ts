import { describe, expect, it } from "vitest";
import { group, NO_GROUP } from "../../src/network/group.js";
import { clique, networkOf } from "./networks.js";

const options = { seed: 1, minClusterSize: 3 };

describe("group", () => {
  it("takes tiny components as they stand, the heaviest first", () => {
    const groups = group(networkOf(9, [[0, 1, 1], [1, 2, 1], [3, 4, 9], [5, 6, 2], [6, 7, 2]]), options);
    // 3 and 4 are heavy, but two are no cluster; 8 has no tie.
    expect([...groups]).toEqual([1, 1, 1, NO_GROUP, NO_GROUP, 0, 0, 0, NO_GROUP]);
  });

  it("orders groups of equal weight by their first account", () => {
    expect([...group(networkOf(6, [[0, 3, 1], [3, 4, 1], [1, 2, 1], [2, 5, 1]]), options)]).toEqual([0, 1, 1, 0, 0, 1]);
  });

  it("lets smaller clusters through on request", () => {
    expect([...group(networkOf(3, [[0, 1, 1]]), { seed: 1, minClusterSize: 2 })]).toEqual([0, 0, NO_GROUP]);
  });

  it("parts two large cliques that one weak tie joins", () => {
    const network = networkOf(16, [...clique(0, 8, 1), ...clique(8, 8, 2), [7, 8, 0.1]]);
    const groups = group(network, options);
    expect([...groups]).toEqual([...new Array<number>(8).fill(1), ...new Array<number>(8).fill(0)]);
  });

  it("doesn't part a tiny component, whatever modularity says", () => {
    const groups = group(networkOf(10, [...clique(0, 5, 1), ...clique(5, 5, 1), [4, 5, 0.1]]), options);
    expect(new Set(groups)).toEqual(new Set([0]));
  });

  it("heeds weights", () => {
    // A ring of twelve: three heavy arcs, light ties between them.
    const ring = Array.from({ length: 12 }, (_, i) => [Math.min(i, (i + 1) % 12), Math.max(i, (i + 1) % 12), (i + 1) % 4 === 0 ? 0.01 : 5] as const);
    const groups = group(networkOf(12, ring), options);
    expect(new Set(groups).size).toBe(3);
    for (const first of [0, 4, 8]) expect(new Set(groups.subarray(first, first + 4)).size).toBe(1);
  });

  it("gives the same groups for the same seed", () => {
    const random = networkOf(60, clique(0, 60, 1).filter(([a, b]) => (a * 31 + b * 17) % 11 === 0));
    for (const seed of [0, 1, 99]) expect(group(random, { ...options, seed })).toEqual(group(random, { ...options, seed }));
  });

  it("numbers groups without gaps, each of at least the size asked for", () => {
    const random = networkOf(80, clique(0, 80, 1).filter(([a, b]) => (a * 7 + b * 13) % 29 === 0));
    const groups = [...group(random, { seed: 3, minClusterSize: 4 })].filter((g) => g !== NO_GROUP);
    const sizes = new Map<number, number>();
    for (const g of groups) sizes.set(g, (sizes.get(g) ?? 0) + 1);
    expect([...sizes.keys()].sort((a, b) => a - b)).toEqual([...sizes.keys()].map((_, i) => i));
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(4);
  });

  it("finds nothing in nothing", () => {
    expect([...group(networkOf(2, []), options)]).toEqual([NO_GROUP, NO_GROUP]);
  });
});
