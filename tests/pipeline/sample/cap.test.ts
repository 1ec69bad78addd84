import { describe, expect, it } from "vitest";
import { findCap } from "../../../src/pipeline/sample/cap.js";

const counts = (...groups: readonly (readonly [count: number, times: number])[]): number[] => groups.flatMap(([count, times]) => Array<number>(times).fill(count));

describe("findCap", () => {
  it("sees a round number that many reach and none exceeds", () => {
    expect(findCap(counts([3, 500], [40, 20], [90, 5], [100, 12]))).toEqual({ most: 100, reached: 12 });
    expect(findCap(counts([1, 10], [3200, 10]))).toEqual({ most: 3200, reached: 10 });
  });

  it("wants more of them at a number that is less round", () => {
    expect(findCap(counts([3, 500], [30, 50]))).toEqual({ most: 30, reached: 50 });
    expect(findCap(counts([3, 500], [30, 49]))).toBeUndefined();
    expect(findCap(counts([3, 500], [35, 400])), "not round at all").toBeUndefined();
    expect(findCap(counts([3, 500], [10, 400])), "too low").toBeUndefined();
  });

  it("takes no chances", () => {
    expect(findCap(counts([3, 500], [100, 9])), "too few").toBeUndefined();
    expect(findCap(counts([3, 500], [100, 12], [101, 1])), "one has more").toBeUndefined();
    expect(findCap(counts([3, 500], [97, 12])), "no round number").toBeUndefined();
    expect(findCap(counts([80, 4], [90, 4], [99, 4], [100, 12])), "as many just below").toBeUndefined();
    expect(findCap(counts([79, 500], [100, 12])), "those below are further off").toEqual({ most: 100, reached: 12 });
    expect(findCap(counts([0, 50]))).toBeUndefined();
    expect(findCap([])).toBeUndefined();
  });
});
