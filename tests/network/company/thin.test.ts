import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "../../../src/model/hashText.js";
import { gatherColumns, withAccounts, type CompanyColumns } from "../../../src/network/company/columns.js";
import { classesOf, divideInParts } from "../../../src/network/company/numbering.js";
import { divisions, thinRows, type Part } from "../../../src/network/company/thin.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, type NamedColumns } from "./columnsOf.js";

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

/** All classes at once, under the numbers that accounts have. */
const wholeOf = ({ columns, name }: NamedColumns, classes: number): Part => ({ classes, first: 0, end: classes, classOf: classesOf(columns.accounts, classes, { name }), accounts: columns.accounts });

describe("thinRows", () => {
  it("makes of what several classes share a thing of each, in order of time, without those who are alone in theirs", () => {
    const [a1, a2, a3] = namesOf(3, 16, 3) as [string, string, string];
    const [b1, b2] = namesOf(5, 16, 2) as [string, string];
    const [c1] = namesOf(6, 16, 1) as [string];
    const rows: ShareRow[] = [[b1, "o", 1, "1"], [a1, "o", 2, "2"], [a2, "o", 3, "3"], [c1, "o", 4, "4"], [b2, "o", 5, "5"], [a3, "o", 6, "6"], [a1, "p", 7, "7"], [b1, "p", 8, "8"], [a2, "q", 9, "9"], [a3, "q", 10, "10"]];
    const named = columnsOf(rows);
    const { columns, name } = named;
    const thinned = withAccounts(thinRows(columns, wholeOf(named, 16)));
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
    expect([thinned.classes, thinned.pool, thinned.accounts]).toEqual([16, 7 / 16, columns.accounts]);
  });

  it("takes the shares of some classes only, which chance draws from by the number of those, under numbers of their own", () => {
    const [a1, a2] = namesOf(3, 16, 2) as [string, string];
    const [b1, b2] = namesOf(5, 16, 2) as [string, string];
    const [c1, c2] = namesOf(7, 16, 2) as [string, string];
    const rows: ShareRow[] = [[b1, "o", 1, "1"], [a1, "o", 2, "2"], [c1, "o", 3, "3"], [b2, "o", 4, "4"], [a2, "o", 5, "5"], [c2, "o", 6, "6"], [c1, "p", 7, "7"], [a1, "p", 8, "8"], [c2, "p", 9, "9"]];
    const named = columnsOf(rows);
    const { columns, name } = named;
    const [first, second, third] = divideInParts(classesOf(columns.accounts, 16, { name }), 16);
    // Within each, numbers are in the order of names.
    const amongSecond = [b1, b2, c1, c2].sort((x, y) => named.number(x) - named.number(y));
    expect([...second!.among].map(name)).toEqual(amongSecond);
    const thinned = withAccounts(thinRows(columns, second!));
    expect(rowsOf(thinned, (a) => amongSecond[a]!)).toEqual([
      [0, b1, 1, 0, 0],
      [0, b2, 4, 0, 0],
      [1, c1, 3, 0, 0],
      [1, c2, 6, 0, 0],
      [2, c1, 7, 0, 1],
      [2, c2, 9, 0, 1],
    ]);
    expect([thinned.classes, thinned.pool, thinned.accounts]).toEqual([16, 6 / 4, 4]);
    const { account, pool, accounts } = thinRows(columns, { ...first!, numbers: undefined, accounts: columns.accounts });
    expect([[...account], pool, accounts]).toEqual([[named.number(a1), named.number(a2)], 2 / 4, 6]);
    expect(thinRows(columns, third!)).toMatchObject({ pool: 0, accounts: 0, objectStart: Int32Array.of(0) });
  });

  it("takes one account's shares of several days for no company", () => {
    const [a1, a2] = namesOf(0, 16, 2) as [string, string];
    const [b1] = namesOf(1, 16, 1) as [string];
    const day = 86_400;
    const named = columnsOf([[a1, "o", 0, "1"], [a1, "o", day, "2"], [b1, "o", 1, "3"], [a1, "p", 0, "4"], [a2, "p", day, "5"], [a1, "p", 2 * day, "6"]]);
    expect(rowsOf(withAccounts(thinRows(named.columns, wholeOf(named, 16))), named.name).map(([, account, seconds]) => [account, seconds])).toEqual([[a1, 0], [a2, day], [a1, 2 * day]]);
  });

  it("is, class by class, what there would be if nobody else were there", () => {
    const row = fc.tuple(fc.nat(20).map((n) => `u${n}`), fc.constantFrom("o", "p", "q", "r"), fc.nat(10 * 86_400), fc.nat(60).map(String));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.array(row, { maxLength: 20 }), fc.constantFrom(4, 8), (things, habits, classes) => {
        const { columns, traces, name } = columnsOf(things, habits);
        const parts = divideInParts(classesOf(columns.accounts, classes, { name }), classes);
        const inOrder = (list: readonly unknown[][]): string[] => list.map((one) => JSON.stringify(one)).sort();
        for (const part of parts) {
          const thinned = withAccounts(thinRows(columns, part));
          const seen = rowsOf(thinned, (a) => name(part.among[a]!));
          for (let c = part.first; c < part.end; c++) {
            const alone = columnsOf(things.filter(([account]) => classOf(account, classes) === c), habits.filter(([account]) => classOf(account, classes) === c));
            const rows = rowsOf(gatherColumns(alone.traces), alone.name).map(([, account, seconds, trace, o]) => [account, seconds, alone.traces[trace]!.shares.objects.name(o), trace]);
            const found = seen.filter(([, account]) => classOf(account, classes) === c).map(([, account, seconds, trace, o]) => [account, seconds, traces[trace]!.shares.objects.name(o), trace]);
            expect(inOrder(found)).toEqual(inOrder(rows));
          }
          expect(seen.every(([, account]) => Math.floor((classOf(account, classes) * 4) / classes) === parts.indexOf(part))).toBe(true);
          expect(thinned.pool).toBe(seen.length / (classes / 4));
          // Each thing's rows lie in the order of time, and each account finds its own.
          seen.forEach(([object, , seconds], i) => expect(i === 0 || seen[i - 1]![0] !== object || seen[i - 1]![2] <= seconds).toBe(true));
          for (let a = 0; a < thinned.accounts; a++) {
            const own = thinned.accountRows.subarray(thinned.accountStart[a], thinned.accountStart[a + 1]);
            expect([...own].sort((x, y) => x - y)).toEqual([...thinned.account.keys()].filter((i) => thinned.account[i] === a));
          }
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
