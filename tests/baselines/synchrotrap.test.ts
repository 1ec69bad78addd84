import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { synchrotrap } from "../../src/baselines/synchrotrap.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { judge, postOfAction, type ActionRow } from "./judge.js";
import { objectTrace } from "./objectTrace.js";

const ROWS: readonly ActionRow[] = [
  ...([["a", "o1", 0], ["a", "o2", 100], ["a", "o3", 200]] as const),
  ...([["b", "o1", 5], ["b", "o2", 108], ["b", "o4", 300]] as const),
  ...([["c", "o1", 50], ["c", "o3", 205]] as const),
  ["d", "o4", 311],
];
/** The last share is at 311, so that one period of 1,000 s holds everything. */
const ALL = { window: 10, period: 1000, minClusterSize: 2 };

/** The largest number of one-to-one matches of two lists of times, by trying all. */
function mostMatches([first, ...rest]: readonly number[], others: readonly number[], window: number): number {
  if (first === undefined) return 0;
  const without = mostMatches(rest, others, window);
  const taken = others.map((time, i) => (Math.abs(time - first) > window ? 0 : 1 + mostMatches(rest, others.filter((_, j) => j !== i), window)));
  return Math.max(without, ...taken);
}

const action = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("o1", "o2"), fc.integer({ min: 0, max: 12 }));

describe("synchrotrap", () => {
  it("divides matched actions by all of a pair's", () => {
    const { edges, score, groups, named } = judge(synchrotrap, ROWS, { ...ALL, minSimilarity: 0.25 });
    // a and b match on o1 (5 s) and o2 (8 s): 2 / (3 + 3 - 2). a and c match on o3: 1 / (3 + 2 - 1); on o1 they are 50 s apart.
    expect(edges).toEqual([["a", "b", 0.5], ["a", "c", 0.25]]);
    // b and d are 11 s apart on o4: no match, and d has no other.
    expect(score).toEqual({ a: 0.5, b: 0.5, c: 0.25, d: 0 });
    // Single linkage: b and c are in one cluster through a.
    expect(groups).toEqual([["a", "b", "c"]]);
    expect(named).toEqual(["a", "b", "c"]);
  });

  it("cuts at the threshold and drops small clusters, but scores all the same", () => {
    expect(judge(synchrotrap, ROWS, { ...ALL, minSimilarity: 0.5 }).groups).toEqual([["a", "b"]]);
    const none = judge(synchrotrap, ROWS, { ...ALL, minSimilarity: 0.5, minClusterSize: 3 });
    expect([none.groups, none.named]).toEqual([[], []]);
    expect(none.score).toEqual({ a: 0.5, b: 0.5, c: 0.25, d: 0 });
  });

  it("takes the best period, none of which ends after the last share", () => {
    // From 0 to 150: a and b have two actions each, all matched. The last period is from 161 to 311:
    // a and c have one action each in it, which match; a and b none that do.
    expect(judge(synchrotrap, ROWS, { ...ALL, period: 150 }).edges).toEqual([["a", "b", 1], ["a", "c", 1]]);
    // From 0 to 220 a has three actions and b two, two of which match. From 91 to 311, the last period, a has two and c one: 1 / (2 + 1 - 1).
    expect(judge(synchrotrap, ROWS, { ...ALL, period: 220 }).edges).toEqual([["a", "b", 2 / 3], ["a", "c", 0.5]]);
  });

  it("takes the target where a pair is most similar", () => {
    const again: readonly ActionRow[] = [...ROWS, ["a", "o1", 250], ["c", "o3", 260], ["c", "o3", 300]];
    // On o1 a acted twice and b once: 1 / 2; on o2 each once: 1. a and c on o3: 1 / (1 + 3 - 1).
    expect(judge(synchrotrap, again, { ...ALL, similarity: "perTarget", minSimilarity: 0.1 }).edges).toEqual([["a", "b", 1], ["a", "c", 1 / 3]]);
  });

  it("matches actions one to one", () => {
    // Three actions of a within reach of two of b: two matches, 2 / (3 + 2 - 2).
    const rows: readonly ActionRow[] = [["a", "o", 0], ["a", "o", 1], ["a", "o", 2], ["b", "o", 1], ["b", "o", 2]];
    expect(judge(synchrotrap, rows, ALL).edges).toEqual([["a", "b", 2 / 3]]);
  });

  it("equals a search through all matchings when one period holds everything", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 14 }), fc.integer({ min: 0, max: 5 }), (rows, window) => {
        const { edges } = judge(synchrotrap, rows, { ...ALL, window, minSimilarity: 0 });
        const times = (account: string, object: string): readonly number[] => rows.filter((row) => row[0] === account && row[1] === object).map((row) => row[2]);
        const count = (account: string): number => rows.filter((row) => row[0] === account).length;
        const expected = ["ab", "ac", "ad", "bc", "bd", "cd"].flatMap(([a, b]) => {
          const matched = ["o1", "o2"].reduce((sum, object) => sum + mostMatches(times(a!, object), times(b!, object), window), 0);
          return matched === 0 ? [] : [[a, b, matched / (count(a!) + count(b!) - matched)]];
        });
        expect(edges).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("says the same of an account whatever a stranger in the same span does", () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 20 }), fc.constantFrom("overall", "perTarget"), (rows, similarity) => {
        const given = { ...ALL, window: 2, period: 4, similarity };
        const before = judge(synchrotrap, rows, given);
        const after = judge(synchrotrap, [["stranger", "elsewhere", rows[0]![2]], ...rows], given);
        expect(after.edges).toEqual(before.edges);
        expect(after.named).toEqual(before.named);
        expect(after.score).toEqual({ ...before.score, stranger: 0 });
      }),
    );
  });

  it("takes input without anybody to match", () => {
    expect(judge(synchrotrap, []).network.accounts!.account).toHaveLength(0);
    expect(judge(synchrotrap, [["a", "o", 1], ["a", "o", 1], ["a", "o2", 1]])).toMatchObject({ edges: [], named: [], score: { a: 0 } });
  });

  it("takes equal times and an object that everybody shares", () => {
    const rows = Array.from({ length: 30 }, (_, i): ActionRow => [`a${i}`, "o", 7]);
    const { edges, named, groups } = judge(synchrotrap, rows, { window: 0, period: 0 });
    expect(edges).toHaveLength(435);
    expect(edges.every(([, , weight]) => weight === 1)).toBe(true);
    expect([named.length, groups.length]).toEqual([30, 1]);
  });

  it("refuses to pair 100,000 sharers of one object, and periods that no match fits into", () => {
    const rows = Array.from({ length: 100_000 }, (_, i): ActionRow => [`a${i}`, "o", i % 60]);
    expect(() => judge(synchrotrap, rows)).toThrow(expect.objectContaining({ code: "result-limit" }));
    expect(() => judge(synchrotrap, [], { window: 60, period: 59 })).toThrow(expect.objectContaining({ code: "setting-invalid" }));
  });

  it("keeps the contract of a baseline", () => {
    const posts = Array.from({ length: 60 }, (_, i) => postOfAction([`u${i % 7}`, `o${(i * i) % 11}`, i * 20], i));
    checkBaseline(synchrotrap, objectTrace, posts, { settings: { minSimilarity: 0.1 } });
    checkBaseline(synchrotrap, objectTrace, posts, { settings: { minSimilarity: 0.1, similarity: "perTarget", period: 900, minClusterSize: 2 } });
  });
});
