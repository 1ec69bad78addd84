import { expect, it } from "vitest";
import { sortNames } from "../../../src/model/names.js";
import { collectShares, createSharedNames } from "../../../src/model/shares.js";
import { findCappedObjects } from "../../../src/pipeline/sample/cappedObjects.js";

/** Shares of one trace: so many objects with so many shares each. */
function sharesOf(trace: string, ...groups: readonly (readonly [count: number, objects: number])[]) {
  const names = createSharedNames();
  const collector = collectShares(trace, names);
  groups.forEach(([count, objects], g) => {
    for (let o = 0; o < objects; o++) for (let i = 0; i < count; i++) collector.add(names.accounts.intern(`a${i}`), `${g} ${o}`, i, names.posts.intern(`${g} ${o} ${i}`));
  });
  return collector.finish({ accounts: sortNames(names.accounts) });
}

const thing = (shares: ReturnType<typeof sharesOf>) => ({ shares, habit: false });

it("says which trace was cut off, where, and how much of the shares that is", () => {
  const { cautions, part } = findCappedObjects([thing(sharesOf("repost", [1, 7], [10, 20], [50, 12])), thing(sharesOf("link", [2, 100])), { shares: sharesOf("domain", [100, 9]), habit: true }]);
  expect(cautions).toEqual([{ sign: "cappedObjects", meaning: expect.stringMatching(/^12 objects of the trace repost have exactly 50 shares and none has more: the collection seems to stop there\. /) as string }]);
  // 600 of 200 + 600 + 200; things that one account alone shares don't count, and habits don't.
  expect(part).toBeCloseTo(0.6, 12);
});

it("warns of a habit that was cut off as well", () => {
  expect(findCappedObjects([{ shares: sharesOf("hashtag", [50, 12]), habit: true }])).toMatchObject({ cautions: [{ sign: "cappedObjects" }], part: 0 });
});

it("finds nothing where nothing was cut off", () => {
  expect(findCappedObjects([thing(sharesOf("repost", [2, 10], [55, 12]))])).toEqual({ cautions: [], part: 0 });
  expect(findCappedObjects([])).toEqual({ cautions: [], part: 0 });
  expect(findCappedObjects([thing(sharesOf("repost"))])).toEqual({ cautions: [], part: 0 });
});
