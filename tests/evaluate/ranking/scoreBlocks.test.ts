import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFTER_LAST, blockOf, scoreBlocks, thresholdsOf } from "../../../src/evaluate/ranking/scoreBlocks.js";

const f = (...values: number[]): Float64Array => Float64Array.from(values);
const scores = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.5, 0.9, 1), { maxLength: 30 }).map((values) => f(...values));

describe("thresholdsOf", () => {
  it("are the different scores of positives, highest first", () => {
    const positives = f(0.5, 0, 1, 0.5);
    expect([...thresholdsOf(positives)]).toEqual([1, 0.5, 0]);
    expect([...positives]).toEqual([0.5, 0, 1, 0.5]);
    expect([...thresholdsOf(f())]).toEqual([]);
  });

  it("put neighbours together to about equally many positives, and keep the lowest", () => {
    expect([...thresholdsOf(f(6, 5, 4, 3, 2, 1), 3)]).toEqual([5, 3, 1]);
    expect([...thresholdsOf(f(3, 3, 3, 3, 2, 1), 2)]).toEqual([3, 1]);
    expect([...thresholdsOf(f(6, 5, 4, 3, 2, 1), 1)]).toEqual([1]);
    expect([...thresholdsOf(f(2, 2, 2, 1), 2)]).toEqual([2, 1]);
  });
});

describe("blockOf", () => {
  it("is the first block whose threshold is reached", () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(-1, 0, 0.1, 0.15, 0.5, 0.95, 1, 2), (positives, score) => {
        const thresholds = thresholdsOf(positives);
        const expected = thresholds.findIndex((threshold) => score >= threshold);
        expect(blockOf(score, thresholds)).toBe(expected === -1 ? AFTER_LAST : expected);
      }),
    );
  });
});

describe("scoreBlocks", () => {
  it("counts ties together, negatives with the next positive, and leaves the last negatives out", () => {
    expect(scoreBlocks(f(0.9, 0.5, 0.5), f(1, 0.5, 0.6, 0.4, 0))).toEqual({ threshold: f(0.9, 0.5), positives: f(1, 2), negatives: f(1, 2) });
  });

  it("has no block without positives", () => {
    expect(scoreBlocks(f(), f(1, 2)).threshold).toHaveLength(0);
  });

  it("counts, up to each threshold, everybody at or above it", () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const blocks = scoreBlocks(positives, negatives);
        let [found, alarms] = [0, 0];
        for (const [block, threshold] of blocks.threshold.entries()) {
          found += blocks.positives[block]!;
          alarms += blocks.negatives[block]!;
          expect([found, alarms]).toEqual([positives.filter((score) => score >= threshold).length, negatives.filter((score) => score >= threshold).length]);
        }
        expect(found).toBe(positives.length);
      }),
    );
  });
});
