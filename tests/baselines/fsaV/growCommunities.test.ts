import { describe, expect, it } from "vitest";
import { growCommunities } from "../../../src/baselines/fsaV/growCommunities.js";
import type { WeightedPairs } from "../../../src/network/group.js";

const network = (size: number, ...edges: readonly (readonly [number, number, number])[]): WeightedPairs => ({
  source: Uint32Array.from(edges, ([a]) => a),
  target: Uint32Array.from(edges, ([, b]) => b),
  weight: Float64Array.from(edges, ([, , w]) => w),
  accounts: { size },
});

describe("growCommunities", () => {
  it("stays inside a community, takes each edge once and closes triangles", () => {
    // 0-1 9, 1-2 8, 0-2 1: all within a community. 2-3 9 leads out of it, to 3, whose community has no edge.
    const triangle = network(5, [0, 1, 9], [0, 2, 1], [1, 2, 8], [2, 3, 9]);
    const { group, meanWeight, networkMean } = growCommunities(triangle, Int32Array.of(0, 0, 0, 1, -1), 0);
    expect(networkMean).toBe(27 / 4);
    // 9, then 17 / 2; with the edge of 1 it would be 18 / 3 = 6 < 6.75.
    expect([[...group], meanWeight]).toEqual([[0, 0, 0, -1, -1], [8.5]]);
    const lighter = growCommunities(network(5, [0, 1, 9], [0, 2, 1], [1, 2, 8], [2, 3, 1]), Int32Array.of(0, 0, 0, 1, -1), 0);
    // The mean is 19 / 4 now, which 6 is above.
    expect([[...lighter.group], lighter.meanWeight]).toEqual([[0, 0, 0, -1, -1], [6]]);
  });

  it("takes the heaviest edge that touches, not the next in the list", () => {
    // From 0-1 (9) the edges 1-2 (2) and 0-5 (6) touch; 3-4 (8) is heavier but doesn't.
    const edges = network(6, [0, 1, 9], [0, 5, 6], [1, 2, 2], [3, 4, 8]);
    const together = new Int32Array(6);
    // The mean of all is 6.25: 9, 15 / 2, then 17 / 3 is too light.
    expect([...growCommunities(edges, together, 0).group]).toEqual([0, 0, -1, -1, -1, 0]);
    // 7.5 / 9 = 0.83
    expect([...growCommunities(edges, together, 0.84).group]).toEqual([0, 0, -1, -1, -1, -1]);
  });

  it("numbers communities by their heaviest edge, drops those below the mean and breaks ties by order", () => {
    const edges = network(8, [0, 1, 5], [2, 3, 7], [4, 5, 1], [6, 7, 7]);
    const { group, meanWeight } = growCommunities(edges, Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3), 0.3);
    expect([[...group], meanWeight]).toEqual([[2, 2, 0, 0, -1, -1, 1, 1], [7, 7, 5]]);
  });

  it("takes a network without edges", () => {
    expect(growCommunities(network(2), Int32Array.of(-1, -1), 0.3)).toEqual({ group: Int32Array.of(-1, -1), meanWeight: [], networkMean: 0 });
  });
});
