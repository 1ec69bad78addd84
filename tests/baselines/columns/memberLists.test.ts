import { expect, it } from "vitest";
import { growingMemberLists, sharersOfObjects } from "../../../src/baselines/columns/memberLists.js";
import { collectShares, createSharedNames } from "../../../src/model/shares.js";

it("lists every account once, ascending, and leaves its input alone", () => {
  const lists = growingMemberLists();
  const given = Uint32Array.of(9, 2, 9, 10);
  lists.add(given);
  lists.add(new Uint32Array(0));
  lists.add(Uint32Array.of(2));
  expect(lists.finish()).toEqual({ account: Uint32Array.of(2, 9, 10, 2), start: Uint32Array.of(0, 3, 3, 4) });
  expect([...given]).toEqual([9, 2, 9, 10]);
});

it("has one list an object", () => {
  const collector = collectShares("object", createSharedNames(), "keep");
  collector.add(5, "o1", 10, 0);
  collector.add(3, "o1", 20, 1);
  collector.add(5, "o1", 30, 2);
  collector.add(3, "o2", 5, 3);
  expect(sharersOfObjects(collector.finish())).toEqual({ account: Uint32Array.of(3, 5, 3), start: Uint32Array.of(0, 2, 3) });
  expect(sharersOfObjects(collectShares("object", createSharedNames()).finish())).toEqual({ account: new Uint32Array(0), start: Uint32Array.of(0) });
});
