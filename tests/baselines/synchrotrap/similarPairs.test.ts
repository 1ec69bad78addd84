import { expect, it } from "vitest";
import { similarPairs } from "../../../src/baselines/synchrotrap/similarPairs.js";
import { sharesOf } from "../sharesOf.js";

const OPTIONS = { windowSeconds: 1, periodSeconds: 10, similarity: "overall", minSimilarity: 0.5 } as const;

it("keeps the highest similarity of pairs that are no edges", () => {
  // 0 and 1: 2 of 2 + 2 - 2. 1 and 2: 1 of 2 + 2 - 1, below the threshold; 0 and 2 the same.
  const shares = sharesOf([[0, "o", 0], [1, "o", 1], [0, "p", 5], [1, "p", 5], [2, "p", 5], [2, "q", 6]], 4);
  const { source, target, weight, highest } = similarPairs(shares, OPTIONS);
  expect([[...source], [...target], [...weight], [...highest]]).toEqual([[0], [1], [1], [1, 1, 1 / 3, 0]]);
});

it("ends periods with the last share and looks at a period once per match", () => {
  // Matches at 0, 0 and 8 on four objects. From 0 to 2: two matched of 3 + 2 actions. The last period is 6 to 8: one of 1 + 1.
  const rows = [[0, "o", 0], [1, "o", 0], [0, "p", 0], [1, "p", 1], [0, "q", 2], [0, "r", 8], [1, "r", 8]] as const;
  const times = (periodSeconds: number): number => similarPairs(sharesOf(rows, 2), { ...OPTIONS, periodSeconds }).weight[0]!;
  expect([times(2), times(8), times(1)]).toEqual([1, 3 / 4, 1]);
  // With one more unmatched action at 8 neither period is perfect: 2 / (3 + 2 - 2), 1 / (2 + 1 - 1).
  const one = similarPairs(sharesOf([...rows, [0, "s", 8]], 2), { ...OPTIONS, periodSeconds: 2 });
  expect([...one.weight]).toEqual([2 / 3]);
});

it("stops when it is told to", () => {
  const shares = sharesOf([[0, "o", 0], [1, "o", 1]], 2);
  expect(() => similarPairs(shares, { ...OPTIONS, signal: AbortSignal.abort() })).toThrow(expect.objectContaining({ code: "interrupted" }));
});
