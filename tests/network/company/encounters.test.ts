import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_SECONDS } from "../../../src/network/company/columns.js";
import { CLOSEST, CROWD, createCrowd, findEncounters } from "../../../src/network/company/encounters.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, strangers, type NamedColumns } from "./columnsOf.js";

/** Whom an account met at which rank, in the order listed. */
async function metBy(account: string, { columns, number, name }: NamedColumns): Promise<[string, number][]> {
  const { start, length, other, rank } = await findEncounters(columns);
  const { accountStart } = columns;
  const shares = [...start.keys()].slice(accountStart[number(account)], accountStart[number(account) + 1]);
  return shares.flatMap((at) => Array.from({ length: length[at]! }, (_, k): [string, number] => [name(other[start[at]! + k]!), rank[start[at]! + k]!]));
}

const crowd = (size: number, seconds: (i: number) => number): ShareRow[] => Array.from({ length: size }, (_, i): ShareRow => [`x${i}`, "o", seconds(i), `x${i}`]);

describe("findEncounters", () => {
  it("ranks those around a share by how close they are, before and after it", async () => {
    const world = columnsOf([["a", "o", 0, "1"], ["b", "o", 10, "2"], ["c", "o", 30, "3"], ["d", "o", 90, "4"]]);
    expect(await metBy("b", world)).toEqual([["a", 1], ["c", 2], ["d", 3]]);
    expect(await metBy("c", world)).toEqual([["b", 1], ["a", 2], ["d", 3]]);
  });

  it("gives those at equal distance the rank of the last of them", async () => {
    const world = columnsOf([["a", "o", 0, "1"], ["b", "o", 10, "2"], ["c", "o", 20, "3"], ["d", "o", 20, "4"], ["e", "o", 21, "5"]]);
    expect(await metBy("b", world)).toEqual([["a", 3], ["c", 3], ["d", 3], ["e", 4]]);
  });

  it("names nobody first where all are at one second", async () => {
    expect((await metBy("x0", columnsOf(crowd(5, () => 7)))).map(([, rank]) => rank)).toEqual([4, 4, 4, 4]);
  });

  it("looks a day around, and no further", async () => {
    const world = columnsOf([["a", "o", 0, "1"], ["b", "o", DAY_SECONDS, "2"], ["c", "o", 2 * DAY_SECONDS + 1, "3"]]);
    expect(await metBy("b", world)).toEqual([["a", 1]]);
    expect(await metBy("c", world)).toEqual([]);
  });

  it("meets neither itself nor those of the same post", async () => {
    const world = columnsOf([["a", "o", 0, "1"], ["a", "o", DAY_SECONDS, "2"], ["b", "o", 0, "1"], ["c", "o", 5, "3"]]);
    expect(await metBy("a", world)).toEqual([["c", 1], ["c", 1], ["b", 2]]);
  });

  it("meets the closest only, and those as close as the last of them", async () => {
    const spread = crowd(CLOSEST + 4, (i) => i * i);
    expect((await metBy("x0", columnsOf(spread))).map(([name]) => name)).toEqual(Array.from({ length: CLOSEST }, (_, i) => `x${i + 1}`));
    const coarse = crowd(CLOSEST + 4, (i) => Math.min(i, 3));
    expect((await metBy("x0", columnsOf(coarse))).map(([, rank]) => rank)).toEqual([1, 2, ...Array.from({ length: CLOSEST + 1 }, () => CLOSEST + 3)]);
  });

  it("leaves those at equal distance out if they are too many", async () => {
    expect(await metBy("x0", columnsOf(crowd(CROWD + 1, () => 7)))).toHaveLength(CROWD);
    expect(await metBy("x0", columnsOf(crowd(CROWD + 2, () => 7)))).toEqual([]);
    const near = await metBy("x0", columnsOf([...crowd(CROWD + 2, (i) => (i < 3 ? 7 : 9))]));
    expect(near).toEqual([["x1", 2], ["x2", 2]]);
  });

  it("lists the shares of an account in the order of its rows, and names the other's row", async () => {
    const { columns, number } = columnsOf([["a", "o", 0, "1"], ["b", "o", 1, "2"], ["a", "p", 5, "3"], ["c", "p", 4, "4"]]);
    const { start, length, other } = await findEncounters(columns);
    const first = columns.accountStart[number("a")]!;
    expect([...length.subarray(first, first + 2)]).toEqual([1, 1]);
    expect([first, first + 1].map((at) => other[start[at]!])).toEqual([number("b"), number("c")]);
    const met = createCrowd(columns);
    const rows = [...columns.accountRows.subarray(first, first + 2)].map((row) => met.row.slice(0, met.around(row))[0]!);
    expect(rows.map((row) => [columns.account[row], columns.seconds[row]])).toEqual([[number("b"), 1], [number("c"), 4]]);
  });

  it("keeps all accounts apart, however many there are", async () => {
    // Accounts are divided among 512 blocks: as many, one more, and the last block with one account.
    for (const pairs of [256, 257, 513, 1538]) {
      const { columns } = columnsOf(strangers(pairs));
      const { start, length, other, rank } = await findEncounters(columns);
      expect([...length]).toEqual(Array<number>(2 * pairs).fill(1));
      // Names sort as ~x0 … then ~y0 … in the same order.
      expect([...start].map((place) => other[place])).toEqual(Array.from({ length: 2 * pairs }, (_, a) => (a < pairs ? a + pairs : a - pairs)));
      expect(rank.every((r) => r === 1)).toBe(true);
    }
  });

  it("stops when asked to", async () => {
    await expect(findEncounters(columnsOf(crowd(3, () => 7)).columns, AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
  });

  it("equals a look at everybody", async () => {
    const row = (accounts: number, times: number): fc.Arbitrary<ShareRow> =>
      fc.tuple(fc.nat(accounts).map((i) => `a${i}`), fc.constantFrom("o", "p"), fc.nat(times).map((t) => t * 20_000), fc.nat(400).map(String));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(12, 400).chain((accounts) => fc.tuple(fc.array(row(accounts, 9), { maxLength: 500, size: "max" }))), async ([rows]) => {
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
            // As many as are no farther than the last of the closest, unless they are too many.
            const reach = gaps.map(([, gap]) => gap).sort((x, y) => x - y)[CLOSEST - 1] ?? Infinity;
            expected.push(...ranked.filter(([, rank], k) => gaps[k]![1] <= reach && rank <= CROWD));
          }
          expect((await metBy(world.name(a), world)).map(String).sort()).toEqual(expected.map(String).sort());
        }
      }),
      { numRuns: 30 },
    );
  });
});
