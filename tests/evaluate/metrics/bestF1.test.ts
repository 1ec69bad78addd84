import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestF1 } from "../../../src/evaluate/metrics/bestF1.js";
import { scoreBlocks } from "../../../src/evaluate/ranking/scoreBlocks.js";

const of = (positives: readonly number[], negatives: readonly number[]) => bestF1(scoreBlocks(Float64Array.from(positives), Float64Array.from(negatives)));

describe("bestF1", () => {
  it("finds the threshold with the best balance, by hand", () => {
    // At 0.9: 2 / (2 + 0 + 2) = 1/2; at 0.5: 4 / (4 + 1 + 1) = 2/3; at 0.1: 6 / (6 + 4 + 0) = 3/5.
    expect(of([0.9, 0.5, 0.1], [0.7, 0.3, 0.2, 0.1])).toEqual({ f1: 2 / 3, threshold: 0.5 });
  });

  it("takes the higher of two thresholds that are as good", () => {
    // At 1: 2 / (2 + 0 + 1) = 2/3; at 0: 4 / (4 + 2 + 0) = 2/3.
    expect(of([1, 0], [0, 0])).toEqual({ f1: 2 / 3, threshold: 1 });
  });

  it("is what scikit-learn's precision-recall curve contains", () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ isPositive: (i * 7) % 10 < 3, score: ((i * i) % 13) / 13 }));
    const scores = (positive: boolean): number[] => rows.filter(({ isPositive }) => isPositive === positive).map(({ score }) => score);
    const { f1, threshold } = of(scores(true), scores(false))!;
    expect(f1).toBeCloseTo(0.5333333333333333, 14);
    expect(threshold).toBeCloseTo(0.6923076923076923, 14);
  });

  it("flags everybody where nothing tells accounts apart", () => {
    expect(of([0.5], [0.5, 0.5])).toEqual({ f1: 0.5, threshold: 0.5 });
    expect(of([1, 1], [])).toEqual({ f1: 1, threshold: 1 });
  });

  it("is undefined without positives", () => {
    expect(of([], [1])).toBeNull();
    expect(of([], [])).toBeNull();
  });

  it("is the best over all thresholds there could be", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const all = [0, 1, 2, 3, 4, 5, 6].map((threshold) => {
          const found = positives.filter((score) => score >= threshold).length;
          const alarms = negatives.filter((score) => score >= threshold).length;
          return (2 * found) / (found + alarms + positives.length);
        });
        expect(of(positives, negatives)!.f1).toBeCloseTo(Math.max(...all), 12);
      }),
    );
  });
});
