import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvidence } from "../../src/network/evidence.js";
import { sharesOf, type ShareRow } from "../../src/testing/engineKit.js";

const always = (): boolean => true;

/** Evidence about accounts a and b from one trace, every object weighing as given (1 where nothing is). */
function evidenceOf(rows: readonly ShareRow[], windowSeconds: number, most = 99, weights: Readonly<Record<string, number>> = {}) {
  const shares = sharesOf(rows);
  const objectWeight = Float64Array.from({ length: shares.objects.size }, (_, o) => weights[shares.objects.name(o)] ?? 1);
  const [a, b] = [shares.accounts.find("a"), shares.accounts.find("b")];
  if (a === undefined || b === undefined) return [];
  return createEvidence([{ shares, objectWeight, windowSeconds }], always)(a, b, most, always);
}

describe("createEvidence", () => {
  it("names both posts, their times and the gap of each common object, heaviest object first", () => {
    const rows: ShareRow[] = [["a", "o", 10, "a1"], ["b", "o", 13.5, "b1"], ["b", "p", 20, "b2"], ["a", "p", 21, "a2"], ["a", "q", 1, "a3"], ["b", "q", 99, "b3"]];
    expect(evidenceOf(rows, 60, 99, { o: 1, p: 2 })).toEqual([
      { trace: "object", object: "p", sourcePost: "a2", targetPost: "b2", sourceSeconds: 21, targetSeconds: 20, gapSeconds: 1, objectWeight: 2 },
      { trace: "object", object: "o", sourcePost: "a1", targetPost: "b1", sourceSeconds: 10, targetSeconds: 13.5, gapSeconds: 3.5, objectWeight: 1 },
    ]);
  });

  it("counts a gap of just the window, and among equal weights puts the smaller gap first, then the object's name", () => {
    const rows: ShareRow[] = [["a", "far", 0, "1"], ["b", "far", 60, "2"], ["a", "over", 0, "3"], ["b", "over", 60.001, "4"], ["a", "n", 5, "5"], ["b", "n", 6, "6"], ["a", "m", 5, "7"], ["b", "m", 6, "8"]];
    expect(evidenceOf(rows, 60).map(({ object }) => object)).toEqual(["m", "n", "far"]);
    expect(evidenceOf(rows, 60, 2).map(({ object }) => object)).toEqual(["m", "n"]);
  });

  it("looks past a post that both share", () => {
    const rows: ShareRow[] = [["a", "o", 10, "same"], ["b", "o", 5, "early"], ["b", "o", 9, "same"], ["b", "o", 100, "late"]];
    expect(evidenceOf(rows, 60)).toMatchObject([{ sourcePost: "same", targetPost: "early", gapSeconds: 5 }]);
    expect(evidenceOf([["a", "o", 10, "same"], ["b", "o", 10, "same"]], 60)).toEqual([]);
  });

  it("leaves out traces that don't tie the pair, and accounts that aren't wanted", () => {
    const shares = sharesOf([["a", "o", 1, "p"], ["b", "o", 1, "q"]]);
    const sources = [
      { shares: { ...shares, trace: "link" }, objectWeight: Float64Array.of(1), windowSeconds: 1 },
      { shares: { ...shares, trace: "text" }, objectWeight: Float64Array.of(1), windowSeconds: 1 },
    ];
    expect(createEvidence(sources, always)(0, 1, 9, always).map(({ trace }) => trace)).toEqual(["link", "text"]);
    expect(createEvidence(sources, always)(0, 1, 9, (trace) => trace === "text").map(({ trace }) => trace)).toEqual(["text"]);
    expect(createEvidence(sources, (account) => account === 0)(0, 1, 9, always)).toEqual([]);
  });

  it("equals a look at every pair of shares, in any order of rows", () => {
    const row: fc.Arbitrary<ShareRow> = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("o", "p"), fc.integer({ min: 0, max: 12 }), fc.constantFrom("1", "2", "3", "4", "5"));
    const rows = fc.array(row, { maxLength: 24, size: "max" }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 5 }), ([rows, shuffled], window) => {
        const expected = ["o", "p"].flatMap((object) => {
          const of = (account: string) => rows.filter((share) => share[0] === account && share[1] === object);
          const pairs = of("a").flatMap((x) => of("b").filter((y) => x[3] !== y[3]).map((y) => ({ x, y, gap: Math.abs(x[2] - y[2]) })));
          const [best] = pairs.sort((p, q) => p.gap - q.gap || Math.min(p.x[2], p.y[2]) - Math.min(q.x[2], q.y[2]) || compare(p.x[3], q.x[3]) || compare(p.y[3], q.y[3]));
          return best && best.gap <= window ? [{ object, posts: [best.x[3], best.y[3]], gap: best.gap }] : [];
        });
        expected.sort((p, q) => p.gap - q.gap || compare(p.object, q.object));
        for (const order of [rows, shuffled]) {
          const found = evidenceOf(order, window).map(({ object, sourcePost, targetPost, gapSeconds }) => ({ object, posts: [sourcePost, targetPost], gap: gapSeconds }));
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
