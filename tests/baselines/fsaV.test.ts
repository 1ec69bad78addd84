import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fsaV } from "../../src/baselines/fsaV.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { judge, postOfAction, type ActionRow } from "./judge.js";
import { objectTrace } from "./objectTrace.js";

/** One link in every window of 900 s, as often as told. */
const linked = (a: string, b: string, times: number): readonly ActionRow[] =>
  Array.from({ length: times }, (_, i): readonly ActionRow[] => [[a, `${a}-${b}`, i * 900], [b, `${a}-${b}`, i * 900 + 899]]).flat();

describe("fsaV", () => {
  it("grows the community from its heaviest edge, and drops what is light", () => {
    // Edges ab 6, bc 4, cd 1 in one component, ef 1 in another: the network's mean is 12 / 4 = 3.
    // From ab: bc takes the mean to 5, cd would take it to 11 / 3 = 3.67, still above 3 and above 0.3 x 5.
    const rows = [...linked("a", "b", 6), ...linked("b", "c", 4), ...linked("c", "d", 1), ...linked("e", "f", 1)];
    const { edges, groups, score, named } = judge(fsaV, rows);
    expect(edges).toEqual([["a", "b", 6], ["b", "c", 4], ["c", "d", 1], ["e", "f", 1]]);
    expect([groups, named]).toEqual([[["a", "b", "c", "d"]], ["a", "b", "c", "d"]]);
    // e and f have one edge of 1, less than the network's 3.
    expect(score).toEqual({ a: 11 / 3, b: 11 / 3, c: 11 / 3, d: 11 / 3, e: 1, f: 1 });
  });

  it("stops growing below theta times the mean before", () => {
    const rows = [...linked("a", "b", 6), ...linked("b", "c", 4), ...linked("c", "d", 1), ...linked("e", "f", 1)];
    // 5 / 6 = 0.833, then 3.67 / 5 = 0.733.
    expect(judge(fsaV, rows, { theta: 0.74 }).groups).toEqual([["a", "b", "c"]]);
    const narrow = judge(fsaV, rows, { theta: 0.84 });
    expect(narrow.groups).toEqual([["a", "b"]]);
    // The others score the mean of their own edges, (4 + 1) / 2 and 1, where that is below the network's 3.
    expect(narrow.score).toEqual({ a: 6, b: 6, c: 2.5, d: 1, e: 1, f: 1 });
  });

  it("stops growing below the network's mean", () => {
    // gh 6, hi 3, ij 1, jk 1 and lm 6: mean 17 / 5 = 3.4. From gh: 4.5 with hi, 10 / 3 = 3.33 with ij.
    const rows = [...linked("g", "h", 6), ...linked("h", "i", 3), ...linked("i", "j", 1), ...linked("j", "k", 1), ...linked("l", "m", 6)];
    const { groups, score } = judge(fsaV, rows);
    expect(groups).toEqual([["g", "h", "i"], ["l", "m"]]);
    expect([score.g, score.l, score.j]).toEqual([4.5, 6, 1]);
  });

  it("links shares in the same window only, every one with every other", () => {
    // At 899 and 900 two windows meet: two shares of a with two of b in the second, one with one in the first.
    const rows: readonly ActionRow[] = [["a", "o", 0], ["b", "o", 899], ["a", "o", 900], ["a", "o", 901], ["b", "o", 1000], ["b", "o", 1799], ["c", "o", 1800]];
    expect(judge(fsaV, rows).edges).toEqual([["a", "b", 5]]);
    expect(judge(fsaV, rows, { window: 1800 }).edges).toEqual([["a", "b", 9]]);
  });

  it("names all where all edges weigh the same", () => {
    const { groups, named } = judge(fsaV, [...linked("a", "b", 2), ...linked("c", "d", 2)]);
    expect([groups, named]).toEqual([[["a", "b"], ["c", "d"]], ["a", "b", "c", "d"]]);
  });

  it("scores members of communities at or above all others, and members form one piece", () => {
    const row = fc.tuple(fc.constantFrom(..."abcdefghijklmn"), fc.constantFrom("o1", "o2", "o3", "o4", "o5"), fc.integer({ min: 0, max: 3000 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.constantFrom(0, 0.3, 0.9, 1), fc.integer({ min: 0, max: 9 }), (rows, theta, seed) => {
        const { score, named, groups, edges } = judge(fsaV, rows, { theta, seed });
        if (edges.length === 0) expect(named).toEqual([]);
        expect(groups.flat().sort()).toEqual(named);
        const others = Object.keys(score).filter((account) => !named.includes(account));
        expect(Math.max(0, ...others.map((account) => score[account]!))).toBeLessThanOrEqual(Math.min(Infinity, ...named.map((account) => score[account]!)));
        for (const members of groups) {
          const reached = new Set(members.slice(0, 1));
          for (let i = 0; i < members.length; i++) for (const [a, b] of edges) if (members.includes(a) && members.includes(b) && (reached.has(a) || reached.has(b))) reached.add(a).add(b);
          expect([...reached].sort()).toEqual(members);
        }
      }),
    );
  });

  it("says the same beside a stranger with whom nobody shares anything", () => {
    const row = fc.tuple(fc.constantFrom(..."abcdefghijklmn"), fc.constantFrom("o1", "o2", "o3", "o4", "o5"), fc.integer({ min: 0, max: 3000 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const before = judge(fsaV, rows);
        const after = judge(fsaV, [["zz stranger", "elsewhere", -5000], ...rows, ["zz stranger", "elsewhere", 5000]]);
        expect(after.groups.map((members) => members.join()).sort()).toEqual(before.groups.map((members) => members.join()).sort());
        expect(after.score).toEqual({ ...before.score, "zz stranger": 0 });
      }),
    );
  });

  it("takes input without anybody to link, and equal times", () => {
    expect(judge(fsaV, []).network.accounts!.account).toHaveLength(0);
    expect(judge(fsaV, [["a", "o", 1], ["a", "o", 2]])).toMatchObject({ edges: [], named: [], score: { a: 0 } });
    const { edges, named } = judge(fsaV, Array.from({ length: 40 }, (_, i): ActionRow => [`a${i}`, "o", 7]));
    expect([edges.length, named.length]).toEqual([780, 40]);
  });

  it("refuses to link 100,000 sharers of one object, and a window without length", () => {
    const rows = Array.from({ length: 100_000 }, (_, i): ActionRow => [`a${i}`, "o", i % 60]);
    expect(() => judge(fsaV, rows)).toThrow(expect.objectContaining({ code: "result-limit" }));
    expect(() => judge(fsaV, [], { window: 0 })).toThrow(expect.objectContaining({ code: "setting-invalid" }));
  });

  it("keeps the contract of a baseline", () => {
    const posts = Array.from({ length: 60 }, (_, i) => postOfAction([`u${i % 7}`, `o${(i * i) % 11}`, i * 20], i));
    checkBaseline(fsaV, objectTrace, posts);
    const many = Array.from({ length: 300 }, (_, i) => postOfAction([`u${(i * i) % 53}`, `o${i % 40}`, i * 7], i));
    checkBaseline(fsaV, objectTrace, many, { settings: { theta: 0.95, window: 3600 } });
  });
});
