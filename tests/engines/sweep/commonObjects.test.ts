import fc from "fast-check";
import { expect, it } from "vitest";
import { forEachCommonObject } from "../../../src/engines/sweep/commonObjects.js";
import { findCrowds } from "../../../src/engines/sweep/crowds.js";
import { groupByAccount } from "../../../src/engines/sweep/rows.js";
import { sharesOf, type ShareRow } from "../../../src/testing/engineKit.js";

/** Per common object of accounts a and b: its name, and how many shares each has of it. */
function common(rows: readonly ShareRow[]): [string, number, number][] {
  const shares = sharesOf(rows);
  const [a, b] = [shares.accounts.find("a"), shares.accounts.find("b")];
  const found: [string, number, number][] = [];
  if (a === undefined || b === undefined) return found;
  const grouped = groupByAccount(shares, [1000], findCrowds(shares, [1000], 1000));
  forEachCommonObject(grouped, a, b, (object, i0, i1, j0, j1) => found.push([shares.objects.name(object), i1 - i0, j1 - j0]));
  return found;
}

it("visits what both share, however much lies between", () => {
  const many = Array.from({ length: 100 }, (_, i): ShareRow => ["a", `o${String(i).padStart(3, "0")}`, i, `a${i}`]);
  const few = ["o000", "o017", "o099", "o100"].map((object): ShareRow => ["b", object, 0, `b${object}`]);
  expect(common([...many, ...few, ["b", "o017", 5, "again"]])).toEqual([["o000", 1, 1], ["o017", 1, 2], ["o099", 1, 1]]);
});

it("agrees with sets of objects", () => {
  const row: fc.Arbitrary<ShareRow> = fc.tuple(fc.constantFrom("a", "b"), fc.integer({ min: 10, max: 40 }).map(String), fc.nat(3), fc.constantFrom("1", "2"));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60, size: "max" }), (rows) => {
      const unique = [...new Map(rows.map((one) => [JSON.stringify(one), one])).values()];
      const of = (account: string, object: string): number => unique.filter((one) => one[0] === account && one[1] === object).length;
      const objects = [...new Set(unique.map(([, object]) => object))].sort();
      expect(common(rows)).toEqual(objects.map((object) => [object, of("a", object), of("b", object)]).filter(([, i, j]) => i && j));
    }),
  );
});
