import fc from "fast-check";
import { expect, it } from "vitest";
import { countLinks } from "../../../src/baselines/fsaV/countLinks.js";
import { sharesOf } from "../sharesOf.js";

it("equals a look at every pair of shares", () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom("o", "p"), fc.integer({ min: -20, max: 40 }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (rows, windowSeconds) => {
      const links = new Map<string, number>();
      for (const [i, [a, object, seconds]] of rows.entries()) {
        for (const [b, otherObject, otherSeconds] of rows.slice(i + 1)) {
          if (a === b || object !== otherObject || Math.floor(seconds / windowSeconds) !== Math.floor(otherSeconds / windowSeconds)) continue;
          const pair = [a, b].sort().join(" ");
          links.set(pair, (links.get(pair) ?? 0) + 1);
        }
      }
      const { source, target, weight } = countLinks(sharesOf(rows, 5), { windowSeconds });
      expect(Array.from(source, (a, e) => [`${a} ${target[e]}`, weight[e]])).toEqual([...links].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
});

it("refuses a crowd whose edges don't fit, and counts an account of it once", () => {
  // 21,000 accounts in one window are 220,489,500 pairs, more than 200 million.
  const crowd = Array.from({ length: 21_000 }, (_, account) => [account, "o", 0] as const);
  expect(() => countLinks(sharesOf(crowd, 21_000), { windowSeconds: 60 })).toThrow(/more than 200000000 edges/);
  const busy = Array.from({ length: 21_000 }, (_, i) => [i % 2, "o", 0] as const);
  expect([...countLinks(sharesOf(busy, 2), { windowSeconds: 60 }).weight]).toEqual([10_500 ** 2]);
});

it("stops when it is told to", () => {
  const shares = sharesOf([[0, "o", 0], [1, "o", 1]], 2);
  expect(() => countLinks(shares, { windowSeconds: 9, signal: AbortSignal.abort() })).toThrow(expect.objectContaining({ code: "interrupted" }));
});
