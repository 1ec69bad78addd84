import { describe, expect, it } from "vitest";
import { limitVisits, reachInWindow, reachWithin } from "../../../src/baselines/pairing/reach.js";
import { sharesOf } from "../sharesOf.js";

const shares = sharesOf([[0, "o", 0], [1, "o", 9], [2, "o", 10], [3, "o", 20], [0, "p", 5], [1, "p", -1]], 4);
const rows = ({ from, to }: { from: Uint32Array; to: Uint32Array }): readonly (readonly number[])[] => Array.from(from, (low, row) => [low, to[row]!]);

describe("reach", () => {
  it("is symmetric and inclusive within a window", () => {
    // Rows of o are at 0, 9, 10, 20; those of p at -1, 5.
    expect(rows(reachWithin(shares, 10))).toEqual([[0, 3], [0, 3], [0, 4], [2, 4], [4, 6], [4, 6]]);
    expect(rows(reachWithin(shares, 0))).toEqual([[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6]]);
  });

  it("counts a gap that rounding puts a little above the window", () => {
    expect(20.1 - 10.1).toBeGreaterThan(10);
    expect(rows(reachWithin(sharesOf([[0, "o", 10.1], [1, "o", 20.1]], 2), 10))).toEqual([[0, 2], [0, 2]]);
  });

  it("ends with the window that a share is in, also before 1970", () => {
    expect(rows(reachInWindow(shares, 10))).toEqual([[0, 2], [0, 2], [2, 3], [3, 4], [4, 5], [5, 6]]);
  });

  it("refuses more visits than fit", () => {
    // 3 + 3 + 4 + 2 + 2 + 2
    expect(() => limitVisits(reachWithin(shares, 10), 10, 16)).not.toThrow();
    expect(() => limitVisits(reachWithin(shares, 10), 10, 15)).toThrow(/Setting window is 10 s.*16 pairs.*at most 15/);
  });
});
