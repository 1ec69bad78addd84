import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonic } from "../../src/stats/isotonic.js";

const number = fc.double({ min: -100, max: 100, noNaN: true });
const weight = fc.double({ min: 0.01, max: 10, noNaN: true });

describe("isotonic", () => {
  it("pools violators, by hand", () => {
    expect([...isotonic([1, 3, 2, 4])]).toEqual([1, 2.5, 2.5, 4]);
    expect([...isotonic([4, 3, 2, 1])]).toEqual([2.5, 2.5, 2.5, 2.5]);
    // (3 x 1 + 0 x 2) / 3 = 1, which is below the 2 before: (2 + 3 + 0) / 4.
    expect([...isotonic([2, 3, 0], [1, 1, 2])]).toEqual([1.25, 1.25, 1.25]);
    expect([...isotonic([0, 3, 0], [1, 1, 2])]).toEqual([0, 1, 1]);
    expect([...isotonic([])]).toEqual([]);
    expect([...isotonic([7])]).toEqual([7]);
  });

  it("is the largest, over starts, of the least mean, over ends", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, weight), { minLength: 1, maxLength: 12 }), (rows) => {
        const mean = (from: number, to: number): number => {
          const part = rows.slice(from, to + 1);
          return part.reduce((sum, [value, w]) => sum + value * w, 0) / part.reduce((sum, [, w]) => sum + w, 0);
        };
        const fitted = isotonic(rows.map(([value]) => value), rows.map(([, w]) => w));
        rows.forEach((_, i) => {
          const starts = rows.slice(0, i + 1).map((_, from) => Math.min(...rows.slice(i).map((_, more) => mean(from, i + more))));
          expect(fitted[i]).toBeCloseTo(Math.max(...starts), 9);
        });
      }),
    );
  });

  it("never falls, keeps the weighted sum, and leaves what is in order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, weight), { maxLength: 300 }), (rows) => {
        const values = rows.map(([value]) => value);
        const weights = rows.map(([, w]) => w);
        const fitted = isotonic(values, weights);
        for (let i = 1; i < fitted.length; i++) expect(fitted[i]).toBeGreaterThanOrEqual(fitted[i - 1]!);
        const change = fitted.reduce((sum, value, i) => sum + (value - values[i]!) * weights[i]!, 0);
        expect(change).toBeCloseTo(0, 6);
        const sorted = [...new Set(values)].sort((a, b) => a - b);
        expect([...isotonic(sorted)]).toEqual(sorted);
      }),
    );
  });
});
