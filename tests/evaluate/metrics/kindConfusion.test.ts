import { expect, it } from "vitest";
import { kindConfusion } from "../../../src/evaluate/metrics/kindConfusion.js";
import { matched, type Verdict } from "../worlds.js";

const world = { campaigns: { amp: "a1 a2 a3", copy: "b1 b2" }, kinds: { copy: "copypasta" } as const, open: { agency: "o1" }, others: "p1 p2" };

it("counts accounts by what they are and what they are called", async () => {
  const verdicts: Record<string, Verdict> = {
    ...{ a1: [1, true, 0], a2: [1, true, 0], b1: [1, true, 0], p1: [1, true, 0] },
    ...{ a3: [1, true, 1], o1: [1, true, 1] },
    // Not flagged, or in a cluster that nobody names: called nothing.
    ...{ b2: [1, false, 0], p2: [1, true, 2] },
  };
  const clusters = [{ id: "c1", kind: "amplification" }, { id: "c2", kind: "troll-farm" }, { id: "c3", kind: null }];
  expect(kindConfusion([await matched(world, verdicts, clusters)])).toEqual({
    truths: ["amplification", "copypasta", "open", "organic"],
    called: ["amplification", "troll-farm", "none"],
    accounts: [[2, 1, 0], [1, 0, 1], [0, 1, 0], [1, 0, 1]],
  });
});

it("adds worlds up, also one in which nothing has a kind", async () => {
  const first = await matched({ campaigns: { one: "a" } }, { a: [1, true, 0] }, [{ id: "c1", kind: "amplification" }]);
  const second = await matched({ campaigns: { two: "a" }, kinds: { two: "hijack" }, others: "p" }, { a: [1, true] });
  expect(kindConfusion([first, second])).toEqual({
    truths: ["amplification", "hijack", "open", "organic"],
    called: ["amplification", "none"],
    accounts: [[1, 0], [0, 1], [0, 0], [0, 1]],
  });
});

it("is undefined where no kinds are named", async () => {
  expect(kindConfusion([await matched(world, { a1: [1, true, 0] })])).toBeNull();
  expect(kindConfusion([])).toBeNull();
});
