import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closePairs, type CloseOptions } from "../../../src/baselines/rarityCloseness/closePairs.js";
import type { FirstShares } from "../../../src/baselines/rarityCloseness/firstShares.js";

type Object = readonly (readonly [account: number, seconds: number])[];

function sharesOf(objects: readonly Object[]): FirstShares {
  const rows = objects.flat();
  const objectStart = [0];
  for (const object of objects) objectStart.push(objectStart[objectStart.length - 1]! + object.length);
  return { account: Uint32Array.from(rows, ([account]) => account), seconds: Float64Array.from(rows, ([, seconds]) => seconds), objectStart: Uint32Array.from(objectStart) };
}

const options = { windowSeconds: 100, scaleSeconds: 10, neighbours: 50, accounts: 10 };

function pairs(objects: readonly Object[], given: Partial<CloseOptions> = {}): readonly (readonly number[])[] {
  const { source, target, weight } = closePairs(sharesOf(objects), { ...options, ...given });
  return Array.from(source, (a, e) => [a, target[e]!, weight[e]!]);
}

/** Closeness of a gap in a window of 100 s on a scale of 10 s. */
const close = (gap: number): number => 1 - Math.log(1 + gap / 10) / Math.log(11);

describe("closePairs", () => {
  it("sums rarity times closeness over common objects, by hand", () => {
    // Four accounts in all: rarity is ln(4 / 3) of the first object and ln(4 / 2) of the others.
    const objects: readonly Object[] = [[[1, 0], [0, 10], [2, 200]], [[0, 5], [1, 5]], [[2, 0], [3, 90]]];
    const found = pairs(objects);
    expect(found.map(([a, b]) => [a, b])).toEqual([[0, 1], [2, 3]]);
    expect(found[0]![2]).toBeCloseTo(Math.log(4 / 3) * close(10) + Math.log(2), 12);
    expect(found[1]![2]).toBeCloseTo(Math.log(2) * close(90), 12);
  });

  it("leaves out pairs of no weight: at the window's end, or on what everybody shares", () => {
    expect(pairs([[[0, 0], [1, 100]], [[2, 0]]])).toEqual([]);
    expect(pairs([[[0, 0], [1, 1]]])).toEqual([]);
    expect(pairs([])).toEqual([]);
  });

  it("pairs with so many neighbours in time only", () => {
    const crowd: Object = [0, 1, 2, 3, 4].map((account) => [account, account]);
    const others: Object = [[5, 0]];
    expect(pairs([crowd, others], { neighbours: 1 }).map(([a, b]) => [a, b])).toEqual([[0, 1], [1, 2], [2, 3], [3, 4]]);
    expect(pairs([crowd, others], { neighbours: 4 })).toHaveLength(10);
  });

  it("is done with an object of a hundred thousand accounts at once", () => {
    const crowd: Object = Array.from({ length: 100_000 }, (_, account) => [account, 0] as const);
    expect(pairs([crowd, [[100_000, 0]]], { neighbours: 3, accounts: 100_001 })).toHaveLength(3 * 100_000 - 6);
  });

  it("equals the sum over all pairs of rows where nobody is cut off", () => {
    const object = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 150 })), { selector: ([account]) => account, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(object, { maxLength: 6 }), (made) => {
        const objects = made.map((rows) => [...rows].sort((a, b) => a[1] - b[1]));
        const sharing = new Set(objects.flat().map(([account]) => account)).size;
        const expected = new Map<string, number>();
        for (const rows of objects) {
          for (const [a, s] of rows) {
            for (const [b, t] of rows) {
              const gain = Math.log(sharing / rows.length) * close(Math.abs(s - t));
              if (a < b && Math.abs(s - t) < 100 && gain > 0) expected.set(`${a} ${b}`, (expected.get(`${a} ${b}`) ?? 0) + gain);
            }
          }
        }
        const found = pairs(objects);
        expect(found.map(([a, b]) => `${a} ${b}`)).toEqual([...expected.keys()].sort());
        for (const [a, b, weight] of found) expect(weight).toBeCloseTo(expected.get(`${a} ${b}`)!, 10);
      }),
    );
  });

  it("stops when told to", () => {
    expect(() => pairs([[[0, 0], [1, 1]]], { signal: AbortSignal.abort() })).toThrow(expect.objectContaining({ code: "interrupted" }));
  });
});
