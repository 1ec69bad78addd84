import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraudar } from "../../src/baselines/fraudar.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { judge, postOfAction, type ActionRow } from "./judge.js";
import { objectTrace } from "./objectTrace.js";

const shares = (...pairs: readonly (readonly [string, string])[]): readonly ActionRow[] => pairs.map(([account, object], i): ActionRow => [account, object, i]);
const block = (accounts: readonly string[], objects: readonly string[]): readonly ActionRow[] => shares(...accounts.flatMap((a) => objects.map((o) => [a, o] as const)));
const c = (degree: number): number => 1 / Math.log(degree + 5);

/** Three accounts on three objects, and two accounts with a share of one of them and one elsewhere. */
const ROWS = [...block(["a", "b", "c"], ["o1", "o2", "o3"]), ...shares(["d", "o1"], ["d", "p"], ["e", "q"], ["a", "o1"])];

describe("fraudar", () => {
  it("finds a planted block", () => {
    const { edges, score, groups, named } = judge(fraudar, ROWS);
    // o1 has four sharers, o2 and o3 three each. The block: 3 edges of c(4), 6 of c(3), 6 nodes; the second share of a is none.
    const density = (3 * c(4) + 6 * c(3)) / 6;
    expect(density).toBeCloseTo(0.708458, 6);
    expect(score.a).toBeCloseTo(density, 8);
    expect([score.b, score.c]).toEqual([score.a, score.a]);
    expect([groups, named]).toEqual([[["a", "b", "c"]], ["a", "b", "c"]]);
    // Peeling begins with e: its edge weighs c(1) = 0.558, as do p's and q's. All of it: 3 c(4) + c(4) + 6 c(3) + 2 c(1) over 10 nodes.
    const all = (4 * c(4) + 6 * c(3) + 2 * c(1)) / 10;
    // Without e and then q, which has no edge left: 8 nodes, one edge of c(1) fewer. d goes next but one, after p.
    const withoutE = (4 * c(4) + 6 * c(3) + c(1)) / 8;
    expect(score.e).toBeCloseTo(all, 8);
    // p goes before d and takes its edge of c(1) along: 7 nodes.
    expect(score.d).toBeCloseTo(Math.max(withoutE, (4 * c(4) + 6 * c(3)) / 7), 8);
    // All three are as strong, so that a, the first, is tied to the others by c(4) + 2 c(3).
    expect(edges.map(([one, other]) => [one, other])).toEqual([["a", "b"], ["a", "c"]]);
    for (const [, , weight] of edges) expect(weight).toBeCloseTo(c(4) + 2 * c(3), 8);
  });

  it("ties the sharers of an object to the strongest of them in the block", () => {
    // All of it is the block: s has three objects, t and u two each.
    const rows = [...shares(["s", "o1"], ["s", "o2"], ["s", "o3"], ["t", "o1"], ["t", "o2"], ["u", "o2"], ["u", "o3"])];
    const { edges, named } = judge(fraudar, rows);
    expect(named).toEqual(["s", "t", "u"]);
    // o1 and o3 have two sharers, o2 three; t and u both share o2, but are tied through s alone.
    expect(edges.map(([one, other]) => [one, other])).toEqual([["s", "t"], ["s", "u"]]);
    for (const [, , weight] of edges) expect(weight).toBeCloseTo(c(2) + c(3), 8);
  });

  it("looks for further blocks without the edges of those before", () => {
    const rows = [...block(["a", "b", "c", "d"], ["o1", "o2", "o3", "o4"]), ...block(["k", "l", "m"], ["p1", "p2", "p3"]), ...shares(["z", "p1"])];
    expect(judge(fraudar, rows).groups).toEqual([["a", "b", "c", "d"]]);
    const two = judge(fraudar, rows, { blocks: 2 });
    expect(two.groups).toEqual([["a", "b", "c", "d"], ["k", "l", "m"]]);
    // 16 edges of c(4) over 8 nodes; the second block is as in the case above.
    expect(two.score.a).toBeCloseTo(2 * c(4), 8);
    expect(two.score.k).toBeCloseTo((3 * c(4) + 6 * c(3)) / 6, 8);
    expect(two.score.z).toBeLessThan(two.score.k!);
    // A third search finds z's only edge, and then there is none.
    const all = judge(fraudar, rows, { blocks: 1000 });
    expect(all.groups).toEqual([["a", "b", "c", "d"], ["k", "l", "m"], ["z"]]);
    expect(all.score.z).toBeCloseTo(c(1) / 2, 8);
  });

  it("scores members of blocks above all others, and has no more edges than shares", () => {
    const row = fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom("o1", "o2", "o3", "o4", "o5"), fc.constant(0));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (rows, blocks) => {
        const { score, named, edges, groups } = judge(fraudar, rows, { blocks });
        const others = Object.keys(score).filter((account) => !named.includes(account));
        expect(Math.max(0, ...others.map((account) => score[account]!))).toBeLessThan(Math.min(...named.map((account) => score[account]!)));
        expect(edges.length).toBeLessThanOrEqual(rows.length);
        expect(groups.flat().sort()).toEqual(named);
        for (const [one, other] of edges) {
          const objectsOf = (account: string): readonly string[] => rows.filter((shared) => shared[0] === account).map((shared) => shared[1]);
          expect(objectsOf(one).some((object) => objectsOf(other).includes(object))).toBe(true);
        }
      }),
    );
  });

  it("finds the same block beside a stranger with an object of its own", () => {
    const row = fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom("o1", "o2", "o3", "o4", "o5"), fc.constant(0));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
        // A block that is sure to be denser than a stranger's single edge, c(1) / 2.
        const given = [...block(["a", "b", "c"], ["o1", "o2", "o3"]), ...rows];
        const before = judge(fraudar, given);
        const after = judge(fraudar, [["stranger", "elsewhere", 0], ...given]);
        expect(after.named).toEqual(before.named);
        expect(after.edges).toEqual(before.edges);
        for (const account of before.named) expect(after.score[account]).toBeCloseTo(before.score[account]!, 8);
      }),
    );
  });

  it("takes no shares, one account, and one share", () => {
    expect(judge(fraudar, []).network.accounts!.account).toHaveLength(0);
    // One account is a block as the method has it: c(1) over two nodes, or over more the more objects there are.
    const { named, edges, score } = judge(fraudar, shares(["a", "o"]));
    expect([named, edges]).toEqual([["a"], []]);
    expect(score.a).toBeCloseTo(c(1) / 2, 8);
  });

  it("takes 100,000 sharers of one object", () => {
    const { edges, named } = judge(fraudar, Array.from({ length: 100_000 }, (_, i): ActionRow => [`a${i}`, "o", 0]));
    expect([edges.length, named.length]).toEqual([99_999, 100_000]);
  });

  it("keeps the contract of a baseline", () => {
    const posts = Array.from({ length: 60 }, (_, i) => postOfAction([`u${i % 7}`, `o${(i * i) % 11}`, i], i));
    checkBaseline(fraudar, objectTrace, posts);
    checkBaseline(fraudar, objectTrace, posts, { settings: { blocks: 5 } });
  });
});
