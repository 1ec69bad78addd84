import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCommon } from "../../../src/baselines/columns/countCommon.js";
import { growingMemberLists, type MemberLists } from "../../../src/baselines/columns/memberLists.js";

function listsOf(lists: readonly (readonly number[])[]): MemberLists {
  const growing = growingMemberLists();
  for (const list of lists) growing.add(Uint32Array.from(list));
  return growing.finish();
}

const count = (lists: MemberLists, accounts = 8): number[][] => {
  const { source, target, weight } = countCommon(lists, { accounts, advice: "Take less.", progress: () => {} });
  return Array.from(source, (a, e) => [a, target[e]!, weight[e]!]);
};

describe("countCommon", () => {
  it("counts the lists of every pair", () => {
    expect(count(listsOf([[3, 1], [], [1, 3, 5], [7], [5, 1]]))).toEqual([[1, 3, 2], [1, 5, 2], [3, 5, 1]]);
    expect(count(listsOf([]))).toEqual([]);
  });

  it("equals looking at every pair", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(7)), { maxLength: 12 }), (lists) => {
        const expected: number[][] = [];
        for (let a = 0; a < 8; a++) {
          for (let b = a + 1; b < 8; b++) {
            const both = lists.filter((list) => list.includes(a) && list.includes(b)).length;
            if (both > 0) expected.push([a, b, both]);
          }
        }
        expect(count(listsOf(lists))).toEqual(expected);
      }),
    );
  });

  it("refuses a crowd whose pairs can't fit before it counts them", () => {
    const crowd = (members: number): MemberLists => ({ account: Uint32Array.from({ length: members }, (_, i) => i), start: Uint32Array.of(0, members) });
    expect(() => count(crowd(100_000), 100_000)).toThrow(/4999950000 pairs.*Take less/);
    expect(() => count(crowd(30_000), 30_000)).toThrow(expect.objectContaining({ code: "result-limit" }));
    const start = Uint32Array.from({ length: 101 }, (_, l) => l * 10_000);
    expect(() => count({ account: Uint32Array.from({ length: 1e6 }, (_, i) => i % 10_000), start }, 10_000)).toThrow(/pairs of accounts.*Take less/);
  });
});
