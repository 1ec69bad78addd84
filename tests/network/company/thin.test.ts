import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "../../../src/model/hashText.js";
import { gatherColumns, poolOf, withAccounts, type CompanyColumns } from "../../../src/network/company/columns.js";
import { classesOf } from "../../../src/network/company/numbering.js";
import { divisions, thinRows } from "../../../src/network/company/thin.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf } from "./columnsOf.js";

/** Rows by name, in the order of the columns. */
function rowsOf({ account, seconds, object, objectStart, trace, objectOfTrace }: CompanyColumns, name: (a: number) => string): readonly (readonly [object: number, account: string, seconds: number, trace: number, ofTrace: number])[] {
  expect(objectStart.at(-1)).toBe(account.length);
  return Array.from(account, (a, row) => {
    const o = object[row]!;
    expect(row >= objectStart[o]! && row < objectStart[o + 1]!).toBe(true);
    return [o, name(a), seconds[row]!, trace[o]!, objectOfTrace[o]!] as const;
  });
}

const classOf = (account: string, classes: number): number => hashText(account) % classes;

/** Names of accounts of one class. */
const namesOf = (c: number, classes: number, count: number): string[] =>
  Array.from({ length: 100 * classes }, (_, i) => `n${i}`)
    .filter((name) => classOf(name, classes) === c)
    .slice(0, count);

describe("thinRows", () => {
  it("makes of what several classes share a thing of each, in order of time, without those who are alone in theirs", () => {
    const [a1, a2, a3] = namesOf(3, 16, 3) as [string, string, string];
    const [b1, b2] = namesOf(5, 16, 2) as [string, string];
    const [c1] = namesOf(6, 16, 1) as [string];
    const rows: ShareRow[] = [[b1, "o", 1, "1"], [a1, "o", 2, "2"], [a2, "o", 3, "3"], [c1, "o", 4, "4"], [b2, "o", 5, "5"], [a3, "o", 6, "6"], [a1, "p", 7, "7"], [b1, "p", 8, "8"], [a2, "q", 9, "9"], [a3, "q", 10, "10"]];
    const { columns, name } = columnsOf(rows);
    const thinned = withAccounts(thinRows(columns, 16, classesOf(columns.accounts, 16, { name })));
    expect(rowsOf(thinned, name)).toEqual([
      [0, a1, 2, 0, 0],
      [0, a2, 3, 0, 0],
      [0, a3, 6, 0, 0],
      [1, b1, 1, 0, 0],
      [1, b2, 5, 0, 0],
      // Nobody shares p with another of its class.
      [2, a2, 9, 0, 2],
      [2, a3, 10, 0, 2],
    ]);
    expect([thinned.classes, poolOf(thinned), thinned.accounts]).toEqual([16, 7 / 16, columns.accounts]);
  });

  it("takes one account's shares of several days for no company", () => {
    const [a1, a2] = namesOf(0, 16, 2) as [string, string];
    const [b1] = namesOf(1, 16, 1) as [string];
    const day = 86_400;
    const { columns, name } = columnsOf([[a1, "o", 0, "1"], [a1, "o", day, "2"], [b1, "o", 1, "3"], [a1, "p", 0, "4"], [a2, "p", day, "5"], [a1, "p", 2 * day, "6"]]);
    expect(rowsOf(withAccounts(thinRows(columns, 16, classesOf(columns.accounts, 16, { name }))), name).map(([, account, seconds]) => [account, seconds])).toEqual([[a1, 0], [a2, day], [a1, 2 * day]]);
  });

  it("is, class by class, what there would be if nobody else were there", () => {
    const row = fc.tuple(fc.nat(20).map((n) => `u${n}`), fc.constantFrom("o", "p", "q", "r"), fc.nat(10 * 86_400), fc.nat(60).map(String));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.array(row, { maxLength: 20 }), fc.constantFrom(2, 4), (things, habits, classes) => {
        const { columns, traces, name } = columnsOf(things, habits);
        const thinned = withAccounts(thinRows(columns, classes, classesOf(columns.accounts, classes, { name })));
        const seen = rowsOf(thinned, name);
        for (let c = 0; c < classes; c++) {
          const alone = columnsOf(things.filter(([account]) => classOf(account, classes) === c), habits.filter(([account]) => classOf(account, classes) === c));
          const rows = rowsOf(gatherColumns(alone.traces), alone.name).map(([, account, seconds, trace, o]) => [account, seconds, alone.traces[trace]!.shares.objects.name(o), trace]);
          const found = seen.filter(([, account]) => classOf(account, classes) === c).map(([, account, seconds, trace, o]) => [account, seconds, traces[trace]!.shares.objects.name(o), trace]);
          const inOrder = (list: readonly unknown[][]): string[] => list.map((one) => JSON.stringify(one)).sort();
          expect(inOrder(found)).toEqual(inOrder(rows));
        }
        // Each thing's rows lie in the order of time, and each account finds its own.
        seen.forEach(([object, , seconds], i) => expect(i === 0 || seen[i - 1]![0] !== object || seen[i - 1]![2] <= seconds).toBe(true));
        for (let a = 0; a < thinned.accounts; a++) {
          const own = thinned.accountRows.subarray(thinned.accountStart[a], thinned.accountStart[a + 1]);
          expect([...own].sort((x, y) => x - y)).toEqual([...thinned.account.keys()].filter((i) => thinned.account[i] === a));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("divisions", () => {
  /** Accounts who share one thing with all others, in so many posts each. */
  const publicOf = (accounts: number, posts: number): CompanyColumns =>
    columnsOf(Array.from({ length: accounts }, (_, a) => Array.from({ length: posts }, (_, p): ShareRow => [`u${a}`, `o${p}`, p, `u${a} ${p}`])).flat()).columns;

  it("divides accounts in sixteen as soon as a class has 200 with three posts on average", () => {
    expect(divisions(publicOf(3199, 3))).toEqual([]);
    expect(divisions(publicOf(3200, 3))).toEqual([16]);
    expect(divisions(publicOf(3200, 2))).toEqual([]);
  });

  it("divides each class again where it still has as many", () => {
    expect(divisions(publicOf(51_199, 3))).toEqual([16]);
    expect(divisions(publicOf(51_200, 3))).toEqual([16, 256]);
  });

  it("counts posts, not things", () => {
    const columns = columnsOf(Array.from({ length: 3200 }, (_, a) => ["o", "p", "q"].map((o): ShareRow => [`u${a}`, o, 1, `u${a}`])).flat()).columns;
    expect(divisions(columns)).toEqual([]);
  });
});
