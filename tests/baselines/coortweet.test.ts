import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coortweet } from "../../src/baselines/coortweet.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { object } from "../../src/traces/object.js";
import { objectTrace } from "./objectTrace.js";

type RowOfCase = readonly [post: string, account: string, seconds: number, object: string];
type PairOfCase = readonly [object: string, older: string, newer: string, olderPost: string, newerPost: string, gap: number];
type EdgeOfCase = readonly (string | number)[];

interface Case {
  readonly title: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly posts: readonly RowOfCase[];
  readonly pairs?: readonly PairOfCase[];
  readonly edges: readonly EdgeOfCase[];
  readonly threshold: number;
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/baselines/coortweet.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

const postOf = ([id, accountId, createdAt, shared]: RowOfCase): Post => ({ id, platform: "x", accountId, createdAt, objects: [shared] });

interface Result {
  readonly pairs: readonly PairOfCase[];
  readonly edges: readonly EdgeOfCase[];
  readonly threshold: number | undefined;
}

function run(rows: readonly RowOfCase[], given: Readonly<Record<string, unknown>>, names = createSharedNames()): Result {
  const method = coortweet.start({ settings: resolveSettings(coortweet.settings, given), traces: [objectTrace], names });
  for (const row of rows) method.add(postOf(row));
  const { source, target, weight, columns, pairs, threshold } = method.finish();
  const account = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
  return {
    pairs: Array.from(pairs!.source, (from, i) => [
      ...[pairs!.object(i), account(from), account(pairs!.target[i]!)],
      ...[names.posts.name(pairs!.sourcePost[i]!), names.posts.name(pairs!.targetPost[i]!), pairs!.gapSeconds[i]!],
    ]) as unknown as readonly PairOfCase[],
    edges: Array.from(source, (from, e) => [
      ...[account(from), account(target[e]!)].sort(),
      ...[weight[e]!, ...coortweet.columns.map((column) => columns[column]![e]!)],
    ]),
    threshold,
  };
}

const sorted = <T>(rows: readonly T[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

/** The package's steps one by one on plain rows, every pair looked at. */
function quadratic(rows: readonly RowOfCase[], window: number, minParticipation: number): readonly PairOfCase[] {
  const count = (account: string, among: readonly RowOfCase[]): number => among.filter((row) => row[1] === account).length;
  const firstSeen = (account: string): number => rows.findIndex((row) => row[1] === account);
  const active = rows.filter((row) => count(row[1], rows) >= minParticipation);
  const pairs: PairOfCase[] = [];
  for (let i = 0; i < active.length; i++) {
    for (let j = i + 1; j < active.length; j++) {
      const [one, two] = [active[i]!, active[j]!];
      if (one[3] !== two[3] || Math.abs(one[2] - two[2]) > window) continue;
      if (one[3] === one[0] || two[3] === two[0] || one[0] === two[0] || one[1] === two[1]) continue;
      const turned = one[2] > two[2] || (one[2] === two[2] && firstSeen(one[1]) > firstSeen(two[1]));
      const [older, newer] = turned ? [two, one] : [one, two];
      pairs.push([one[3], older[1], newer[1], older[0], newer[0], newer[2] - older[2]]);
    }
  }
  const paired = new Set(pairs.flatMap((pair) => [pair[3], pair[4]]));
  const counted = active.filter((row) => paired.has(row[0]));
  const qualified = new Set(counted.filter((row) => count(row[1], counted) >= minParticipation).map((row) => row[0]));
  return pairs.filter((pair) => qualified.has(pair[3]) || qualified.has(pair[4]));
}

function quadraticEdges(pairs: readonly PairOfCase[]): readonly EdgeOfCase[] {
  const ends = new Map<string, PairOfCase[]>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair[1], pair[2]].sort());
    ends.set(key, [...(ends.get(key) ?? []), pair]);
  }
  return [...ends].map(([key, rows]) => {
    const older = new Set(rows.map((row) => row[3])).size;
    const newer = new Set(rows.map((row) => row[4])).size;
    const gap = rows.reduce((sum, row) => sum + row[5], 0) / rows.length;
    return [...(JSON.parse(key) as string[]), rows.length, gap, older, newer, Math.min(older, newer) / Math.max(older, newer)];
  });
}

const shareRow = fc.tuple(
  fc.constantFrom("p1", "p2", "p3", "p4", "p5", "p6", "o1"),
  fc.constantFrom("a", "b", "c", "d"),
  fc.constantFrom(0, 1, 2, 2.5, 3, 0.1, 0.3, 10, 1e9),
  fc.constantFrom("o1", "o2", "p1"),
);

describe("coortweet", () => {
  it.each(cases)("$title", ({ settings, posts, pairs, edges, threshold }) => {
    const result = run(posts, settings);
    if (pairs) expect(sorted(result.pairs)).toEqual(sorted(pairs));
    expect(sorted(result.edges)).toEqual(sorted(edges));
    expect(result.threshold).toBe(threshold);
  });

  it("equals the steps of the package on every pair", () => {
    const windows = fc.constantFrom(0, 0.2, 0.5, 1, 8, 1e12);
    fc.assert(
      fc.property(fc.array(shareRow, { maxLength: 24 }), windows, fc.integer({ min: 1, max: 4 }), (rows, window, minParticipation) => {
        const expected = quadratic(rows, window, minParticipation);
        const result = run(rows, { window, minParticipation });
        expect(sorted(result.pairs)).toEqual(sorted(expected));
        const found = result.edges.map(([a, b, weight, gap, , ...rest]) => [a, b, weight, Number(gap).toPrecision(12), ...rest]);
        expect(sorted(found)).toEqual(
          sorted(quadraticEdges(expected).map(([a, b, weight, gap, ...rest]) => [a, b, weight, Number(gap).toPrecision(12), ...rest])),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("decides ties by its own posts, whatever stood in the shared names before", () => {
    const names = createSharedNames();
    names.accounts.intern("x:a");
    expect(run([["z1", "z", 0, "o"], ["a1", "a", 0, "o"]], { minParticipation: 1 }, names).pairs).toEqual([["o", "z", "a", "z1", "a1", 0]]);
  });

  it("looks at a post that shares itself before it drops the loop", () => {
    const posts = ([["p", "a", 0, "p"], ["b1", "b", 1, "p"], ["c1", "c", 2, "p"], ["a2", "a", 3, "p"]] as const).map(postOf);
    const names = createSharedNames();
    const method = coortweet.start({ settings: resolveSettings(coortweet.settings, { minParticipation: 2 }), traces: [object], names });
    for (const post of posts) method.add(post);
    // Only with the row of `p` itself has a two rows; its other row then pairs with nobody, since b and c have one each.
    expect(method.finish().source).toHaveLength(0);
    const wider = coortweet.start({ settings: resolveSettings(coortweet.settings, { minParticipation: 1 }), traces: [object], names });
    for (const post of posts) wider.add(post);
    expect(wider.finish().pairs!.length).toBe(3);
  });

  it("keeps the contract of a baseline", () => {
    const rows: RowOfCase[] = [];
    for (let i = 0; i < 40; i++) rows.push([`p${i}`, `account ${i % 5}`, i * 1.5, `o${i % 3}`]);
    checkBaseline(coortweet, objectTrace, rows.map(postOf));
    const tied = rows.map(([id, account, , shared], i): Post => postOf([id, account, i % 2, shared]));
    checkBaseline(coortweet, objectTrace, tied, { settings: { window: 60 }, orderDependent: ["sourcePosts", "targetPosts", "symmetry"] });
  });
});
