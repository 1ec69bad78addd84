import { describe, expect, it } from "vitest";
import { estimateInterval } from "../../../src/baselines/coornet/estimateInterval.js";
import { collectShares, createSharedNames, type Shares } from "../../../src/model/shares.js";

/** One object for each list of times. */
function sharesAt(objects: readonly (readonly number[])[]): Shares {
  const collector = collectShares("object", createSharedNames());
  let post = 0;
  objects.forEach((times, o) => times.forEach((time) => collector.add(post, `o${o}`, time, post++)));
  return collector.finish();
}

describe("estimateInterval", () => {
  const objects = [
    [100, 101, 104, 109, 200], // second after 1 s
    [50, 53, 60], // after 3 s
    [0, 1000], // after 1000 s
    [7], // never
  ];

  // Quantiles of 1, 3, 1000: 0 is 1, 0.5 is 3. Of five shares the third is the first beyond 0.5, of three the second.
  it.each([
    [0, 0.5, 4], // 4
    [0.5, 0.5, 3], // 4 and 3: 3.5, cut
    [1, 0.5, 4], // 4, 3 and 1000
    [0, 0.6, 9], // 3 of 5 is 0.6, which isn't beyond it
    [0, 0.8, 100],
    [0, 0.2, 1],
    [0, 0, 1], // the first share itself: 0 s, which is 1
    [0, 1, 100], // none is beyond: the last
    [1, 0, 1],
  ])("on the fastest %d at %d is %d s", (fastestObjects, sharesReached, expected) => {
    expect(estimateInterval(sharesAt(objects), { fastestObjects, sharesReached })).toBe(expected);
  });

  it("has nothing to go by where nothing is shared twice", () => {
    expect(estimateInterval(sharesAt([[7], [9]]), { fastestObjects: 0.1, sharesReached: 0.5 })).toBeUndefined();
    expect(estimateInterval(sharesAt([]), { fastestObjects: 0.1, sharesReached: 0.5 })).toBeUndefined();
  });
});
