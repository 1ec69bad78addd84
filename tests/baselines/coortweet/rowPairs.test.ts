import { expect, it } from "vitest";
import { rowPairs } from "../../../src/baselines/coortweet/rowPairs.js";
import { collectShares, createSharedNames, type Shares } from "../../../src/model/shares.js";

function shares(rows: readonly (readonly [account: string, object: string, seconds: number])[]): Shares {
  const names = createSharedNames();
  const collector = collectShares("object", names, "keep");
  rows.forEach(([account, object, seconds], i) => collector.add(names.accounts.intern(account), object, seconds, names.posts.intern(`p${i}`)));
  return collector.finish();
}

it("pairs rows of one object in time order, sorted by object", () => {
  const pairs = rowPairs(shares([["a", "o2", 9], ["b", "o2", 4], ["a", "o1", 0], ["c", "o1", 2], ["b", "o1", 1]]), { windowSeconds: 1, minParticipation: 1 });
  expect([pairs.object(0), pairs.object(1), [...pairs.source], [...pairs.target], [...pairs.gapSeconds]]).toEqual(["o1", "o1", [0, 1], [1, 2], [1, 1]]);
  expect([[...pairs.sourcePost], [...pairs.targetPost]]).toEqual([[2, 4], [4, 3]]);
});

it("refuses more pairs than fit, naming the window and the next step", () => {
  const crowd = shares(Array.from({ length: 10 }, (_, i) => [`a${i}`, "o", 0] as const));
  expect(rowPairs(crowd, { windowSeconds: 60, minParticipation: 1, pairsMax: 45 }).length).toBe(45);
  const tooMany = (): unknown => rowPairs(crowd, { windowSeconds: 60, minParticipation: 1, pairsMax: 44 });
  expect(tooMany).toThrow(expect.objectContaining({ code: "result-limit" }));
  expect(tooMany).toThrow(/window is 60 s, which leaves 45 pairs.*at most 44.*Narrow the window/);
});

it("has no pairs without shares", () => {
  expect(rowPairs(shares([]), { windowSeconds: 60, minParticipation: 1 }).length).toBe(0);
});
