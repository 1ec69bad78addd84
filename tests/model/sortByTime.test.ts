import fc from "fast-check";
import { expect, it } from "vitest";
import { sortRangesByTime } from "../../src/model/sortByTime.js";

interface Row {
  readonly time: number;
  readonly account: number;
  readonly post: number;
}

/** Sorts rows that stand in the given order, in ranges of the given lengths; rows are numbered as in `table`. */
function sorted(table: readonly Row[], order: readonly number[], lengths: readonly number[]): { times: number[]; rows: number[] } {
  const columns = {
    seconds: Float64Array.from(order, (row) => table[row]!.time),
    account: Uint32Array.from(order, (row) => table[row]!.account),
    post: Uint32Array.from(order, (row) => table[row]!.post),
  };
  const start = Uint32Array.of(0, ...lengths.map((_, k) => lengths.slice(0, k + 1).reduce((sum, length) => sum + length, 0)));
  sortRangesByTime(columns, start);
  const rows = [...columns.seconds].map((time, i) =>
    table.findIndex((row) => row.time === time && row.account === columns.account[i] && row.post === columns.post[i]),
  );
  return { times: [...columns.seconds], rows };
}

function byDefinition(table: readonly Row[]): (a: number, b: number) => number {
  return (a, b) => table[a]!.time - table[b]!.time || table[a]!.account - table[b]!.account || table[a]!.post - table[b]!.post;
}

const row = fc.record({ time: fc.integer({ min: -8, max: 8 }).map((n) => n / 4), account: fc.nat(3), post: fc.nat(3) });

it("sorts by time, then account, then post, and takes the rows along", () => {
  const table = [
    { time: 3, account: 0, post: 0 },
    { time: 1, account: 1, post: 0 },
    { time: 1, account: 0, post: 9 },
    { time: 1, account: 0, post: 2 },
  ];
  expect(sorted(table, [0, 1, 2, 3], [4])).toEqual({ times: [1, 1, 1, 3], rows: [3, 2, 1, 0] });
});

it("leaves every range to itself, empty ones and what lies outside too", () => {
  const table = [5, 4, 3, 2, 1, 0].map((time) => ({ time, account: 0, post: 0 }));
  expect(sorted(table, [0, 1, 2, 3, 4, 5], [2, 0, 3]).times).toEqual([4, 5, 1, 2, 3, 0]);
});

it("agrees with a plain sort of every range, longer and shorter than a run", () => {
  const ranges = fc.array(fc.array(row, { maxLength: 90, size: "max" }), { maxLength: 5 });
  fc.assert(
    fc.property(ranges, (ranges) => {
      const table = ranges.flat();
      let next = 0;
      const expected = ranges.flatMap((range) => range.map(() => next++).sort(byDefinition(table)));
      const { times, rows } = sorted(table, [...table.keys()], ranges.map(({ length }) => length));
      expect(times).toEqual(expected.map((i) => table[i]!.time));
      expect(rows.map((i) => table[i])).toEqual(expected.map((i) => table[i]));
    }),
    { numRuns: 300 },
  );
});

it("gives one result for every order of rows that differ", () => {
  const shuffles = fc
    .uniqueArray(row, { minLength: 1, maxLength: 120, size: "max", selector: (one) => JSON.stringify(one) })
    .chain((table) => fc.tuple(fc.constant(table), fc.shuffledSubarray([...table.keys()], { minLength: table.length })));
  fc.assert(
    fc.property(shuffles, ([table, order]) => {
      expect(sorted(table, order, [table.length]).rows).toEqual([...table.keys()].sort(byDefinition(table)));
    }),
    { numRuns: 200 },
  );
});
