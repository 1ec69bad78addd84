import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_SECONDS } from "../../../src/network/company/columns.js";
import { createEncounters, CROWD } from "../../../src/network/company/encounters.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, type NamedColumns } from "./columnsOf.js";

/** Whom an account met at which rank, in the order listed. */
function metBy(account: string, { columns, number, name }: NamedColumns): [string, number][] {
  const { length, other, rank } = createEncounters(columns)(number(account));
  return Array.from({ length }, (_, e) => [name(other[e]!), rank[e]!]);
}

const crowd = (size: number, seconds: (i: number) => number): ShareRow[] => Array.from({ length: size }, (_, i): ShareRow => [`x${i}`, "o", seconds(i), `x${i}`]);

describe("createEncounters", () => {
  it("ranks those around a share by how close they are, before and after it", () => {
    const world = columnsOf([["a", "o", 0, "1"], ["b", "o", 10, "2"], ["c", "o", 30, "3"], ["d", "o", 90, "4"]]);
    expect(metBy("b", world)).toEqual([["a", 1], ["c", 2], ["d", 3]]);
    expect(metBy("c", world)).toEqual([["b", 1], ["a", 2], ["d", 3]]);
  });

  it("gives those at equal distance the rank of the last of them", () => {
    const world = columnsOf([["a", "o", 0, "1"], ["b", "o", 10, "2"], ["c", "o", 20, "3"], ["d", "o", 20, "4"], ["e", "o", 21, "5"]]);
    expect(metBy("b", world)).toEqual([["a", 3], ["c", 3], ["d", 3], ["e", 4]]);
  });

  it("names nobody first where all are at one second", () => {
    expect(metBy("x0", columnsOf(crowd(5, () => 7))).map(([, rank]) => rank)).toEqual([4, 4, 4, 4]);
  });

  it("looks a day around, and no further", () => {
    const world = columnsOf([["a", "o", 0, "1"], ["b", "o", DAY_SECONDS, "2"], ["c", "o", 2 * DAY_SECONDS + 1, "3"]]);
    expect(metBy("b", world)).toEqual([["a", 1]]);
    expect(metBy("c", world)).toEqual([]);
  });

  it("meets neither itself nor those of the same post", () => {
    const world = columnsOf([["a", "o", 0, "1"], ["a", "o", DAY_SECONDS, "2"], ["b", "o", 0, "1"], ["c", "o", 5, "3"]]);
    expect(metBy("a", world)).toEqual([["c", 1], ["c", 1], ["b", 2]]);
  });

  it("looks through a crowd up to its limit, and leaves out those at equal distance who don't fit", () => {
    expect(metBy("x0", columnsOf(crowd(CROWD + 1, () => 7)))).toHaveLength(CROWD);
    expect(metBy("x0", columnsOf(crowd(CROWD + 2, () => 7)))).toEqual([]);
    const near = metBy("x0", columnsOf([...crowd(CROWD + 2, (i) => (i < 3 ? 7 : 9))]));
    expect(near).toEqual([["x1", 2], ["x2", 2]]);
  });

  it("counts shares within the account, in the order of its posts, and finds the other's row", () => {
    const { columns, number } = columnsOf([["a", "o", 0, "1"], ["b", "o", 1, "2"], ["a", "p", 5, "3"], ["c", "p", 4, "4"]]);
    const { length, share, row, other } = createEncounters(columns)(number("a"));
    expect([length, ...share.subarray(0, length)]).toEqual([2, 0, 1]);
    expect([...row.subarray(0, length)].map((r) => [columns.account[r], columns.seconds[r]])).toEqual([[number("b"), 1], [number("c"), 4]]);
    expect([...other.subarray(0, length)]).toEqual([number("b"), number("c")]);
  });

  it("equals a look at everybody, also where the list has to grow", () => {
    const row = (accounts: number, times: number): fc.Arbitrary<ShareRow> =>
      fc.tuple(fc.nat(accounts).map((i) => `a${i}`), fc.constantFrom("o", "p"), fc.nat(times).map((t) => t * 20_000), fc.nat(400).map(String));
    fc.assert(
      fc.property(fc.constantFrom(12, 400).chain((accounts) => fc.tuple(fc.array(row(accounts, 9), { maxLength: 500, size: "max" }))), ([rows]) => {
        const world = columnsOf(rows);
        const { account, accountRows, accountStart, objectStart, object, post, seconds, accounts } = world.columns;
        for (let a = 0; a < accounts; a++) {
          const expected: [string, number][] = [];
          for (const i of accountRows.subarray(accountStart[a], accountStart[a + 1])) {
            const gaps: [number, number][] = [];
            for (let j = objectStart[object[i]!]!; j < objectStart[object[i]! + 1]!; j++) {
              const gap = Math.abs(seconds[i]! - seconds[j]!);
              if (account[j] !== a && post[j] !== post[i] && gap <= DAY_SECONDS) gaps.push([account[j]!, gap]);
            }
            const ranked = gaps.map(([b, gap]): [string, number] => [world.name(b), gaps.filter(([, other]) => other <= gap).length]);
            expected.push(...ranked.filter(([, rank]) => rank <= CROWD));
          }
          expect(metBy(world.name(a), world).map(String).sort()).toEqual(expected.map(String).sort());
        }
      }),
      { numRuns: 30 },
    );
  });
});
