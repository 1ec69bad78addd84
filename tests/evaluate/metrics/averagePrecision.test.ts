import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../../src/evaluate/metrics/averagePrecision.js";
import { scoreBlocks } from "../../../src/evaluate/ranking/scoreBlocks.js";

const of = (positives: readonly number[], negatives: readonly number[]): number | null => averagePrecision(scoreBlocks(Float64Array.from(positives), Float64Array.from(negatives)));

describe("averagePrecision", () => {
  it("is the mean over positives of the precision at their place, by hand", () => {
    // + - + : 1/1 and 2/3.
    expect(of([0.9, 0.5], [0.7])).toBeCloseTo((1 + 2 / 3) / 2, 12);
    // - + : 1/2.
    expect(of([0.5], [0.7, 0.1])).toBe(0.5);
  });

  it("gives positives that tie with negatives the precision of the whole block", () => {
    // [+ + - -] +: 2 of 4 twice, then 3 of 5.
    expect(of([0.9, 0.9, 0.1], [0.9, 0.9])).toBeCloseTo((0.5 + 0.5 + 0.6) / 3, 12);
  });

  it("is what scikit-learn 1.9.1 returns", () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ isPositive: (i * 7) % 10 < 3, score: ((i * i) % 13) / 13 }));
    const scores = (positive: boolean): number[] => rows.filter(({ isPositive }) => isPositive === positive).map(({ score }) => score);
    expect(of(scores(true), scores(false))).toBeCloseTo(0.34768518518518515, 14);
  });

  it("is the part of positives where nothing tells accounts apart, 1 where all come first, and undefined without positives", () => {
    expect(of([0, 0, 0], [0, 0, 0, 0, 0, 0, 0])).toBeCloseTo(0.3, 12);
    expect(of([3, 2], [1, 0])).toBe(1);
    expect(of([1, 0], [])).toBe(1);
    expect(of([], [1, 2])).toBeNull();
    expect(of([], [])).toBeNull();
  });

  it("depends on the order of scores only, and never falls when a positive rises", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const value = of(positives, negatives)!;
        expect(of(positives.map((score) => score ** 3 + score), negatives.map((score) => score ** 3 + score))).toBe(value);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(of([9, ...positives.slice(1)], negatives)!).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});
