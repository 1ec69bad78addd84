import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coornet } from "../../src/baselines/coornet.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { objectTrace } from "./objectTrace.js";

type RowOfCase = readonly [account: string, seconds: number, object: string];
type EdgeOfCase = readonly [string, string, weight: number, aboveThreshold: number];

interface Case {
  readonly title: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly posts: readonly RowOfCase[];
  readonly edges: readonly EdgeOfCase[];
  readonly interval?: number;
  readonly threshold?: number;
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/baselines/coornet.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

const postOf = ([accountId, createdAt, shared]: RowOfCase, i: number): Post => ({ id: String(i), platform: "x", accountId, createdAt, objects: [shared] });

interface Result {
  readonly edges: readonly EdgeOfCase[];
  readonly intervals: readonly number[];
  readonly threshold: number | undefined;
}

function run(rows: readonly RowOfCase[], given: Case["settings"] = {}): Result {
  const names = createSharedNames();
  const method = coornet.start({ settings: resolveSettings(coornet.settings, given), traces: [objectTrace], names });
  rows.map(postOf).forEach((post) => method.add(post));
  const { source, target, weight, columns, threshold } = method.finish();
  const account = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
  const edges = Array.from(source, (from, e) => [...[account(from), account(target[e]!)].sort(), weight[e]!, columns.aboveThreshold![e]!] as const) as unknown as readonly EdgeOfCase[];
  return { edges, intervals: Array.from(columns.intervalSeconds!), threshold };
}

const sorted = (rows: readonly EdgeOfCase[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

describe("coornet", () => {
  it.each(cases)("$title", ({ settings, posts, edges, interval, threshold }) => {
    const result = run(posts, settings);
    expect(sorted(result.edges)).toEqual(sorted(edges));
    expect(result.intervals).toEqual(edges.map(() => interval));
    expect(result.threshold).toBe(threshold);
  });

  it("marks exactly the edges that are at least as heavy as the quantile", () => {
    const row = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.integer({ min: 0, max: 40 }), fc.constantFrom("o1", "o2", "o3", "o4", "o5"));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.constantFrom(0, 0.3, 0.5, 0.9, 1), (rows, edgeQuantile) => {
        const { edges } = run(rows, { interval: 10, edgeQuantile });
        const weights = edges.map(([, , weight]) => weight).sort((a, b) => a - b);
        const place = (weights.length - 1) * edgeQuantile;
        const [low, high] = [weights[Math.floor(place)]!, weights[Math.ceil(place)]!];
        const line = low + (high - low) * (place - Math.floor(place));
        for (const [, , weight, above] of edges) expect(above).toBe(weight >= line - 1e-9 ? 1 : 0);
      }),
    );
  });

  it("refuses an object that a hundred thousand accounts share in one bin, at once", () => {
    const crowd = Array.from({ length: 100_000 }, (_, i) => [`a${i}`, i, "o"] as const);
    expect(() => run(crowd, { interval: 1e6 })).toThrow(expect.objectContaining({ code: "result-limit" }));
    expect(run(crowd, { interval: 10, tiedBy: "bin" }).edges).toHaveLength(450_000);
  });

  it("keeps the contract of a baseline", () => {
    const rows = Array.from({ length: 80 }, (_, i) => [`account ${(i * 7) % 9}`, i * 1.5, `o${i % 6}`] as const);
    checkBaseline(coornet, objectTrace, rows.map(postOf), { settings: { fastestObjects: 0.8 } });
    checkBaseline(coornet, objectTrace, rows.map(postOf), { settings: { interval: 30, tiedBy: "bin" } });
  });
});
