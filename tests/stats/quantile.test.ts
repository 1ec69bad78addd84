import { describe, expect, it } from "vitest";
import { quantile } from "../../src/stats/quantile.js";

describe("quantile", () => {
  // R 4: quantile(c(...), p), type 7; by hand from rank 1 + (n - 1) p.
  it.each([
    [[1, 2, 3, 4], 0.9, 3.7],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.25, 1.75],
    [[1, 2, 4], 0.5, 2],
    [[1, 2, 4], 0.25, 1.5],
    [[10, 20, 30, 40, 50], 0.1, 14],
    [[7], 0.3, 7],
    [[1, 1, 1, 9], 0.5, 1],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
    [[-5, 5], 0.5, 0],
  ])("of %j at %d is %d", (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12);
  });

  it("gives back a tied weight exactly, whatever p", () => {
    for (let p = 0; p <= 1; p += 0.01) expect(quantile([0.1, 0.1, 0.1], p)).toBe(0.1);
  });

  it("is NaN without values and outside 0 to 1", () => {
    expect([quantile([], 0.5), quantile([1, 2], -0.1), quantile([1, 2], 1.1), quantile([1, 2], NaN)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it("doesn't modify its input", () => {
    const values = Float64Array.of(3, 1, 2);
    quantile(values, 0.5);
    expect([...values]).toEqual([3, 1, 2]);
  });
});
