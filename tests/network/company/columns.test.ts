import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_SECONDS, gatherColumns } from "../../../src/network/company/columns.js";
import { sharesOf, type ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf } from "./columnsOf.js";

/** Rows as (account, seconds, trace), object by object. */
function rowsOf(things: readonly ShareRow[], habits: readonly ShareRow[] = []): (readonly [string, number, number])[][] {
  const { columns, name } = columnsOf(things, habits);
  return Array.from(columns.trace, (trace, o) =>
    Array.from(columns.account.subarray(columns.objectStart[o], columns.objectStart[o + 1]), (a, i) => [name(a), columns.seconds[columns.objectStart[o]! + i]!, trace] as const),
  );
}

describe("gatherColumns", () => {
  it("lays the shares of all traces end to end and indexes them by account", () => {
    const { columns } = columnsOf([["b", "o", 20, "p2"], ["a", "o", 10, "p1"], ["a", "q", 5, "p1"]], [["b", "t", 30, "p3"], ["a", "t", 31, "p4"]]);
    expect({ ...columns }).toEqual({
      account: Int32Array.of(0, 1, 1, 0),
      seconds: Float64Array.of(10, 20, 30, 31),
      post: Int32Array.of(1, 0, 2, 3),
      object: Int32Array.of(0, 0, 1, 1),
      objectStart: Int32Array.of(0, 2, 4),
      trace: Uint8Array.of(0, 1),
      objectOfTrace: Int32Array.of(0, 0),
      accounts: 2,
      classes: 1,
      pool: 4,
      accountStart: Int32Array.of(0, 2, 4),
      accountRows: Int32Array.of(0, 3, 1, 2),
      accountPosts: Int32Array.of(1, 3, 0, 2),
    });
  });

  it("leaves out what one account alone shares, however often, and keeps the object's number within its trace", () => {
    const rows: ShareRow[] = [["a", "m", 1, "1"], ["a", "m", DAY_SECONDS, "2"], ["a", "n", 3, "3"], ["b", "n", 4, "4"], ["b", "z", 5, "5"]];
    expect(rowsOf(rows)).toEqual([[["a", 3, 0], ["b", 4, 0]]]);
    expect([...columnsOf(rows).columns.objectOfTrace]).toEqual([1]);
  });

  it("counts an account's first share of a thing on each day, in universal time", () => {
    const noon = 12 * 3600;
    const rows: ShareRow[] = [["a", "o", noon, "1"], ["a", "o", noon + 1, "2"], ["a", "o", DAY_SECONDS - 1, "3"], ["a", "o", DAY_SECONDS, "4"], ["a", "o", DAY_SECONDS + 9, "5"], ["b", "o", 0, "6"]];
    expect(rowsOf(rows)).toEqual([[["b", 0, 0], ["a", noon, 0], ["a", DAY_SECONDS, 0]]]);
  });

  it("counts a habit once", () => {
    const rows: ShareRow[] = [0, 1, 2].flatMap((day): ShareRow[] => [["a", "t", day * DAY_SECONDS + 5, `a${day}`], ["b", "t", day * DAY_SECONDS, `b${day}`]]);
    expect(rowsOf([], rows)).toEqual([[["b", 0, 1], ["a", 5, 1]]]);
    expect(rowsOf(rows)[0]).toHaveLength(6);
  });

  it("keeps what one post shares side by side, over traces", () => {
    const things: ShareRow[] = [["a", "o", 10, "z"], ["b", "o", 11, "1"], ["a", "p", 20, "y"], ["b", "p", 21, "2"], ["a", "q", 10, "z"], ["b", "q", 30, "3"]];
    const { columns, number } = columnsOf(things, [["a", "t", 20, "y"], ["b", "t", 30, "3"]]);
    const a = number("a");
    const posts = [...columns.accountRows.subarray(columns.accountStart[a], columns.accountStart[a + 1])].map((row) => columns.post[row]!);
    expect(posts).toHaveLength(4);
    expect(posts.filter((post, i) => post !== posts[i - 1])).toHaveLength(2);
  });

  it("lists each account's rows by post, those of one post by row, however many it has", () => {
    const share = fc.tuple(fc.constantFrom("a", "a", "a", "b"), fc.nat(200).map((i) => `o${i}`), fc.nat(30).map(String));
    fc.assert(
      fc.property(fc.array(share, { maxLength: 300, size: "max" }), (shares) => {
        // Everything is shared by somebody else as well, so that nothing is left out.
        const rows = shares.flatMap(([account, object, post]): ShareRow[] => [[account, object, 5, `${account} ${post}`], ["z", object, 6, "z"]]);
        const { account, accountRows, accountPosts, accountStart, post, accounts } = columnsOf(rows).columns;
        for (let a = 0; a < accounts; a++) {
          const expected = [...account.keys()].filter((row) => account[row] === a).sort((i, j) => post[i]! - post[j]! || i - j);
          expect([...accountRows.subarray(accountStart[a], accountStart[a + 1])]).toEqual(expected);
          expect([...accountPosts.subarray(accountStart[a], accountStart[a + 1])]).toEqual(expected.map((row) => post[row]!));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes nothing, one account, and accounts without a share", () => {
    expect(gatherColumns([]).accounts).toBe(0);
    expect([...gatherColumns([]).objectStart]).toEqual([0]);
    const alone = columnsOf([["a", "o", 1, "1"], ["a", "o", 2, "2"]]).columns;
    expect([alone.account.length, alone.accounts, ...alone.accountStart]).toEqual([0, 1, 0, 0]);
    expect([...columnsOf([["b", "o", 1, "1"], ["c", "o", 2, "2"], ["a", "lonely", 1, "3"]]).columns.accountStart]).toEqual([0, 0, 1, 2]);
  });

  it("doesn't change the shares", () => {
    const shares = sharesOf([["a", "o", 1, "1"], ["a", "o", 2, "2"], ["b", "o", 3, "3"]]);
    const before = JSON.stringify(shares);
    gatherColumns([{ shares, habit: true }]);
    expect(JSON.stringify(shares)).toBe(before);
  });
});
