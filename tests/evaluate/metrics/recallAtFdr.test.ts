import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recallAtFdr } from "../../../src/evaluate/metrics/recallAtFdr.js";
import { scoreBlocks } from "../../../src/evaluate/ranking/scoreBlocks.js";

const of = (positives: readonly number[], negatives: readonly number[], fdr: number) => recallAtFdr(scoreBlocks(Float64Array.from(positives), Float64Array.from(negatives)), fdr);

describe("recallAtFdr", () => {
  it("is the recall of the lowest threshold that is good enough, by hand", () => {
    // + | + + - | + : innocent are 0 of 1, 1 of 4, 1 of 5.
    const [positives, negatives] = [[4, 3, 3, 2], [3, 1]];
    expect(of(positives, negatives, 0.05)).toBe(0.25);
    expect(of(positives, negatives, 0.2)).toBe(1);
    // A threshold that fails doesn't rule out a lower one that is good enough.
    expect(of(positives, negatives, 0.24)).toBe(1);
    expect(of(positives, negatives.concat(2), 0.3)).toBe(0.75);
  });

  it("keeps the limit exactly: 1 of 100 and 1 of 20, not one more", () => {
    const many = (n: number): number[] => Array.from({ length: n }, () => 1);
    expect(of(many(99), [1], 0.01)).toBe(1);
    expect(of(many(98), [1], 0.01)).toBe(0);
    expect(of(many(19), [1], 0.05)).toBe(1);
    expect(of(many(18), [1], 0.05)).toBe(0);
  });

  it("doesn't divide ties", () => {
    expect(of([1, 1, 1], [1], 0.05)).toBe(0);
  });

  it("is 1 without negatives, 0 where the first is innocent, undefined without positives", () => {
    expect(of([2, 1, 0], [], 0.01)).toBe(1);
    expect(of([1], [2], 0.01)).toBe(0);
    expect(of([], [1], 0.01)).toBeNull();
    expect(of([], [], 0.01)).toBeNull();
  });

  it("is the best over all thresholds there could be", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, fc.constantFrom(0, 0.1, 0.25, 0.5, 1), (positives, negatives, fdr) => {
        const good = [0, 1, 2, 3, 4, 5, 6].map((threshold) => {
          const found = positives.filter((score) => score >= threshold).length;
          const alarms = negatives.filter((score) => score >= threshold).length;
          return found > 0 && alarms / (found + alarms) <= fdr ? found / positives.length : 0;
        });
        expect(of(positives, negatives, fdr)).toBeCloseTo(Math.max(...good), 12);
      }),
    );
  });
});
