import { expect, it } from "vitest";
import { limitPairs } from "../../../src/baselines/columns/limitPairs.js";

it("tells the pairs of the longest list where all lists can be walked", () => {
  // 3, none, 6 and 1 pairs.
  expect(limitPairs(Uint32Array.of(0, 3, 3, 7, 9), "Take less.", 10)).toBe(6);
  expect(limitPairs(Uint32Array.of(0), "Take less.", 0)).toBe(0);
});

it("refuses more pairs than are allowed, and says what to do", () => {
  const tooMany = (): number => limitPairs(Uint32Array.of(0, 3, 3, 7, 9), "Take less.", 9);
  expect(tooMany).toThrow(expect.objectContaining({ code: "result-limit" }));
  expect(tooMany).toThrow(/10 pairs.*at most 9.*Take less\./);
  expect(() => limitPairs(Uint32Array.of(0, 100_000), "Take less.")).toThrow(/4999950000 pairs/);
});
