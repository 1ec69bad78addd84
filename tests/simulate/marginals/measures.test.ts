import { describe, expect, it } from "vitest";
import { coSharers, gaps, gini, groupBy, hoursOfDay, part, quantiles, shareOfTopTenth, sizes, tailExponent, thinned, type Share } from "./measures.js";

const share = (account: string, object: string, at: number): Share => ({ account, object, at });

describe("measures of shares", () => {
  it("count groups and parts", () => {
    expect(sizes(groupBy(["ab", "ac", "b"], (text) => text[0]!))).toEqual([2, 1]);
    expect(part([1, 1, 5, 7], (value) => value === 1)).toBe(0.5);
    expect(quantiles([1, 2, 3, 4], [0, 0.5])).toEqual([1, 2.5]);
  });

  it("tell equal from unequal", () => {
    expect(gini([4, 4, 4])).toBe(0);
    // Half the mean difference over the mean: |0 - 4| counted twice, over 2 n^2 times 2.
    expect(gini([0, 4])).toBe(0.5);
    expect(shareOfTopTenth([10, ...new Array<number>(10).fill(1)])).toBe(0.5);
    expect(shareOfTopTenth([6, 2, 2], 20)).toBe(0.8);
  });

  it("take gaps account by account, rows of one second as one", () => {
    expect(gaps([share("a", "x", 50), share("b", "x", 7), share("a", "y", 10), share("a", "z", 10)])).toEqual([40]);
  });

  it("fit the exponent of a tail", () => {
    // 1 + 2 / (ln(4 / 1.5) + ln(2 / 1.5)); the 1 is below the tail.
    expect(tailExponent([4, 2, 1], 2)).toBeCloseTo(1 + 2 / Math.log((4 / 1.5) * (2 / 1.5)), 12);
  });

  it("count co-shares as pairs with other accounts, ends of the window included", () => {
    const shares = [share("a", "x", 0), share("b", "x", 10), share("b", "x", 10), share("c", "x", 21), share("d", "y", 0)];
    // a and b have two pairs each; b's own two rows are none; c is a second too late.
    expect(coSharers(shares, 10, [1, 2, 3])).toEqual([0.5, 0.5, 0]);
    expect(coSharers(shares, 11, [1, 2, 3, 4])).toEqual([0.75, 0.75, 0.25, 0.25]);
  });

  it("find the busiest and the quietest hour", () => {
    expect(hoursOfDay([0, 1, 3600, 86_400 * 3 + 5])).toEqual({ peak: 18, trough: 0 });
  });

  it("thin by hours of first shares, objects whole", () => {
    const shares = Array.from({ length: 400 }, (_, i) => share(`a${i % 20}`, `o${Math.floor(i / 4)}`, Math.floor(i / 4) * 1800 + (i % 4)));
    const kept = thinned(shares, 3);
    const objects = groupBy(kept, ({ object }) => object);
    for (const rows of objects.values()) expect(rows).toHaveLength(4);
    // Two objects begin in each hour: they are kept both or not at all.
    for (const object of objects.keys()) expect(objects.has(`o${Number(object.slice(1)) ^ 1}`)).toBe(true);
    const perAccount = kept.length / new Set(kept.map(({ account }) => account)).size;
    expect(perAccount).toBeGreaterThanOrEqual(3);
    expect(perAccount).toBeLessThan(5);
    expect(thinned(shares, 1000)).toHaveLength(400);
  });
});
