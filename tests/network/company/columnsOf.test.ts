import { describe, expect, it } from "vitest";
import { withAccounts } from "../../../src/network/company/columns.js";
import { createColumnsOf } from "../../../src/network/company/columnsOf.js";
import { classesOf } from "../../../src/network/company/numbering.js";
import { thinRows } from "../../../src/network/company/thin.js";
import { createRandom } from "../../../src/stats/random.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf } from "./columnsOf.js";

const random = createRandom(4);
const rows = Array.from({ length: 2000 }, (_, i): ShareRow => [`u${Math.floor(random() * 300)}`, `o${Math.floor(random() * 40)}`, 60 * i, String(i)]);
const { columns, name } = columnsOf(rows);
const classOf = classesOf(columns.accounts, 16, { name });
/** The first account of a class. */
const someone = (c: number): number => classOf.indexOf(c);

describe("createColumnsOf", () => {
  it("gives everybody the shares of all where nobody is kept apart", () => {
    const columnsFor = createColumnsOf(columns, { name });
    expect(columnsFor(0, 1)).toBe(columns);
    expect(columnsFor(1, 1)).toBe(columns);
  });

  it("gives accounts the shares of their part of the classes, under the numbers that all have", () => {
    const columnsFor = createColumnsOf(columns, { name });
    for (const [part, c] of [0, 4, 8, 12].entries()) {
      const found = columnsFor(someone(c), 16);
      expect(found).toEqual(withAccounts(thinRows(columns, { classes: 16, first: 4 * part, end: 4 * part + 4, classOf, accounts: columns.accounts })));
      expect([...found.account].every((a) => Math.floor(classOf[a]! / 4) === part)).toBe(true);
      expect([found.accounts, found.classes, found.pool]).toEqual([columns.accounts, 16, found.account.length / 4]);
    }
  });

  it("makes columns once for all who were measured together, and each division's its own", () => {
    const columnsFor = createColumnsOf(columns, { name });
    const first = columnsFor(someone(0), 16);
    expect([1, 2, 3].map((c) => columnsFor(someone(c), 16) === first)).toEqual([true, true, true]);
    expect([4, 8, 12].map((c) => columnsFor(someone(c), 16) === first)).toEqual([false, false, false]);
    expect(columnsFor(someone(0), 256)).not.toBe(first);
    expect(columnsFor(someone(0), 256).classes).toBe(256);
    expect(columnsFor(someone(0), 16)).toBe(first);
  });
});
