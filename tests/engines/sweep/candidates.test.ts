import fc from "fast-check";
import { expect, it } from "vitest";
import { createCandidateFinder } from "../../../src/engines/sweep/candidates.js";
import { findCrowds } from "../../../src/engines/sweep/crowds.js";
import { asSigned, groupByAccount } from "../../../src/engines/sweep/rows.js";
import { sharesOf, type ShareRow } from "../../../src/testing/engineKit.js";
import { pairRequest, shareRows } from "../worlds.js";

function candidates(rows: readonly ShareRow[], window: number, minObjects: number, sharesPerObjectMax = 1000): string[][] {
  const shares = sharesOf(rows);
  const finder = createCandidateFinder(asSigned(shares.account), groupByAccount(shares, [window], findCrowds(shares, [window], sharesPerObjectMax)), shares.accounts.size, minObjects);
  return Array.from({ length: shares.accounts.size }, (_, a) => Array.from(finder.of(a), (b) => shares.accounts.name(a) + shares.accounts.name(b)));
}

const rows: ShareRow[] = [["a", "o", 0, "1"], ["b", "o", 5, "2"], ["c", "o", 9, "3"], ["a", "p", 50, "4"], ["c", "p", 55, "5"], ["a", "o", 1, "6"]];

it("finds later-numbered accounts in reach, each once, ascending", () => {
  expect(candidates(rows, 10, 1)).toEqual([["ab", "ac"], ["bc"], []]);
});

it("with two objects wanted, leaves out those met on one, however often", () => {
  expect(candidates(rows, 10, 2)).toEqual([["ac"], [], []]);
});

it("misses nobody who co-shares enough, and names nobody twice", () => {
  fc.assert(
    fc.property(shareRows, pairRequest, (rows, { windowsSeconds, minObjects, sharesPerObjectMax }) => {
      const window = windowsSeconds[0]!;
      const found = candidates(rows, window, minObjects, sharesPerObjectMax).flat();
      expect(new Set(found).size).toBe(found.length);
      const shares = sharesOf(rows);
      const { crowdedAt } = findCrowds(shares, [window], sharesPerObjectMax);
      const common = new Map<string, Set<number>>();
      for (let i = 0; i < shares.account.length; i++) {
        for (let j = 0; j < shares.account.length; j++) {
          const [a, b] = [shares.account[i]!, shares.account[j]!];
          const o = shares.object[i]!;
          if (a >= b || o !== shares.object[j] || crowdedAt[o] === 0 || Math.abs(shares.seconds[i]! - shares.seconds[j]!) > window + 1e-6) continue;
          const key = shares.accounts.name(a) + shares.accounts.name(b);
          common.set(key, (common.get(key) ?? new Set()).add(o));
        }
      }
      // A finder for three objects may let two through: the exact count comes later.
      const sure = [...common].filter(([, objects]) => objects.size >= minObjects).map(([key]) => key);
      const possible = [...common].filter(([, objects]) => objects.size >= Math.min(minObjects, 2)).map(([key]) => key);
      expect(found).toEqual(expect.arrayContaining(sure));
      expect(possible).toEqual(expect.arrayContaining(found));
    }),
    { numRuns: 200 },
  );
});
