import fc from "fast-check";
import { expect, it } from "vitest";
import { cosineEdges } from "../../../src/baselines/cosine/cosineEdges.js";
import { collectShares, createSharedNames, type Shares } from "../../../src/model/shares.js";

type Row = readonly [account: number, object: number];

function shares(rows: readonly Row[]): Shares {
  const names = createSharedNames();
  for (let id = 0; id < 6; id++) names.accounts.intern(`a${id}`);
  const collector = collectShares("object", names, "keep");
  rows.forEach(([account, object], i) => collector.add(account, `o${object}`, i, i));
  return collector.finish();
}

/** The dense matrix, as the published code has it. */
function dense(rows: readonly Row[]): readonly (readonly [number, number, number, number])[] {
  const kept = rows.filter(([, object]) => rows.filter((row) => row[1] === object).length > 1);
  const accounts = [...new Set(kept.map((row) => row[0]))].sort();
  const objects = [...new Set(kept.map((row) => row[1]))];
  const counts = accounts.map((account) => objects.map((object) => kept.filter((row) => row[0] === account && row[1] === object).length));
  const idf = objects.map((_, o) => Math.log((1 + accounts.length) / (1 + counts.filter((row) => row[o]! > 0).length)) + 1);
  const weights = counts.map((row) => row.map((count, o) => count * idf[o]!));
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, o) => sum + value * b[o]!, 0);
  return accounts.flatMap((a, i) =>
    accounts.flatMap((b, j) => {
      const cosine = dot(weights[i]!, weights[j]!) / Math.sqrt(dot(weights[i]!, weights[i]!) * dot(weights[j]!, weights[j]!));
      const shared = objects.filter((_, o) => counts[i]![o]! > 0 && counts[j]![o]! > 0).length;
      return i < j && cosine > 0 ? [[a, b, cosine, shared] as const] : [];
    }),
  );
}

it("equals the dense matrix", () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const { source, target, weight, sharedObjects } = cosineEdges(shares(rows), { minSimilarity: 0 });
      const expected = dense(rows);
      expect(Array.from(source, (a, e) => [a, target[e], sharedObjects[e]])).toEqual(expected.map(([a, b, , shared]) => [a, b, shared]));
      expected.forEach(([, , cosine], e) => expect(weight[e]).toBeCloseTo(cosine, 12));
      expect(weight.every((value) => value <= 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("refuses a crowd around one object before it multiplies anything", () => {
  const names = createSharedNames();
  const collector = collectShares("object", names, "keep");
  for (let i = 0; i < 30_000; i++) collector.add(names.accounts.intern(`a${i}`), "o", i, i);
  const crowd = collector.finish();
  expect(() => cosineEdges(crowd, { minSimilarity: 0 })).toThrow(expect.objectContaining({ code: "result-limit" }));
});
