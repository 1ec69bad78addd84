import { describe, expect, it } from "vitest";
import { createPairCounter } from "../../../src/engines/sweep/countPair.js";
import { findCrowds } from "../../../src/engines/sweep/crowds.js";
import { groupByAccount } from "../../../src/engines/sweep/rows.js";
import { sharesOf, type ShareRow } from "../../../src/testing/engineKit.js";

function counter(rows: readonly ShareRow[], windows: readonly number[], sharesPerObjectMax = 99) {
  const shares = sharesOf(rows);
  const crowds = findCrowds(shares, windows, sharesPerObjectMax);
  const { seconds, post } = shares;
  const objectWeight = new Float64Array(shares.objects.size).fill(0.5);
  return createPairCounter({ seconds, post, rows: groupByAccount(shares, windows, crowds), crowdedAt: crowds.crowdedAt, objectWeight }, windows);
}

const rows: ShareRow[] = [
  ...([["a", "o", 0, "a1"], ["b", "o", 1, "b1"], ["b", "o", 30, "b2"]] as ShareRow[]),
  ...([["a", "p", 100, "a2"], ["b", "p", 100, "b3"], ["a", "p", 90, "a3"]] as ShareRow[]),
];

describe("createPairCounter", () => {
  it("counts into every window that holds a co-share", () => {
    expect(counter(rows, [0, 10, 60])(0, 1)).toMatchObject({
      coShares: Float64Array.of(1, 3, 4),
      objects: Uint32Array.of(1, 2, 2),
      gapSum: Float64Array.of(0, 11, 41),
      gapMin: Float64Array.of(0, 0, 0),
      sourceFirst: Float64Array.of(0, 2, 3),
      targetFirst: Float64Array.of(0, 0, 0),
      sourcePosts: Uint32Array.of(1, 3, 3),
      targetPosts: Uint32Array.of(1, 2, 3),
      objectWeight: Float64Array.of(0.5, 1, 1),
      plainCoShares: Float64Array.of(1, 3, 4),
    });
  });

  it("replaces what was counted before", () => {
    const count = counter([...rows, ["c", "z", 0, "c1"]], [60]);
    count(0, 1);
    expect(count(0, 2)).toMatchObject({
      coShares: Float64Array.of(0),
      objects: Uint32Array.of(0),
      gapMin: Float64Array.of(Infinity),
      sourcePosts: Uint32Array.of(0),
      objectWeight: Float64Array.of(0),
    });
  });

  it("counts crowded objects apart, in those windows where they are", () => {
    // o has 2 shares within 10 s, 3 within 60; p has 3 within 10.
    expect(counter(rows, [10, 60], 2)(0, 1)).toMatchObject({
      coShares: Float64Array.of(3, 4),
      plainCoShares: Float64Array.of(1, 0),
      plainObjects: Uint32Array.of(1, 0),
    });
  });

  it("doesn't count a post beside itself", () => {
    expect(counter([["a", "o", 0, "same"], ["b", "o", 0, "same"]], [60])(0, 1).coShares).toEqual(Float64Array.of(0));
  });

  it("takes hundreds of shares of one object", () => {
    const many = Array.from({ length: 300 }, (_, i): ShareRow => [i % 2 ? "a" : "b", "o", i, `p${i}`]);
    const tally = counter(many, [1], 999)(0, 1);
    expect([tally.coShares[0], tally.sourcePosts[0], tally.targetPosts[0]]).toEqual([299, 150, 150]);
  });
});
