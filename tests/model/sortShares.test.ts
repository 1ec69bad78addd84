import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortShares, type ShareColumns, type SortedShares } from "../../src/model/sortShares.js";

type Row = readonly [object: number, seconds: number, account: number, post: number];

const OBJECTS = 4;

function columns(rows: readonly Row[]): ShareColumns {
  return {
    object: Uint32Array.from(rows, ([object]) => object),
    seconds: Float64Array.from(rows, ([, seconds]) => seconds),
    account: Uint32Array.from(rows, ([, , account]) => account),
    post: Uint32Array.from(rows, ([, , , post]) => post),
  };
}

function rowsOf({ object, seconds, account, post }: SortedShares): Row[] {
  return Array.from(object, (o, i): Row => [o, seconds[i]!, account[i]!, post[i]!]);
}

const row: fc.Arbitrary<Row> = fc.tuple(fc.nat(OBJECTS - 1), fc.integer({ min: 0, max: 6 }).map((n) => n / 2), fc.nat(3), fc.nat(3));

function byDefinition(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
}

describe("sortShares", () => {
  it("sorts by object, seconds, account, post and says where objects start", () => {
    const sorted = sortShares(columns([[2, 5, 0, 0], [0, 9, 1, 1], [0, 3, 1, 2], [0, 3, 0, 7], [0, 3, 0, 2]]), 3, "keep");
    expect(rowsOf(sorted)).toEqual([[0, 3, 0, 2], [0, 3, 0, 7], [0, 3, 1, 2], [0, 9, 1, 1], [2, 5, 0, 0]]);
    expect([...sorted.objectStart]).toEqual([0, 4, 4, 5]);
  });

  it("keeps or drops rows that are equal in all four", () => {
    const rows: Row[] = [[0, 1, 1, 1], [0, 1, 1, 1], [0, 1, 1, 2], [1, 1, 1, 2], [1, 1, 1, 2]];
    expect(rowsOf(sortShares(columns(rows), 2, "keep"))).toHaveLength(5);
    const dropped = sortShares(columns(rows), 2, "drop");
    expect(rowsOf(dropped)).toEqual([[0, 1, 1, 1], [0, 1, 1, 2], [1, 1, 1, 2]]);
    expect([...dropped.objectStart]).toEqual([0, 2, 3]);
  });

  it("takes no rows and no objects", () => {
    expect([...sortShares(columns([]), 0, "drop").objectStart]).toEqual([0]);
  });

  it("agrees with a plain sort, with and without repeats", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80, size: "max" }), (rows) => {
        const all = byDefinition(rows);
        expect(rowsOf(sortShares(columns(rows), OBJECTS, "keep"))).toEqual(all);
        const distinct = all.filter((one, i) => i === 0 || String(one) !== String(all[i - 1]));
        const dropped = sortShares(columns(rows), OBJECTS, "drop");
        expect(rowsOf(dropped)).toEqual(distinct);
        for (let o = 0; o < OBJECTS; o++) {
          const own = [...dropped.object.subarray(dropped.objectStart[o], dropped.objectStart[o + 1])];
          expect(own).toEqual(distinct.filter(([object]) => object === o).map(() => o));
        }
      }),
      { numRuns: 300 },
    );
  });
});
