import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { svn } from "../../src/baselines/svn.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { BaselineNetwork } from "../../src/model/baseline.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { objectTrace } from "./objectTrace.js";

interface Case {
  readonly title: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly posts: readonly (readonly [account: string, object: string])[];
  readonly edges: readonly (readonly [string, string, common: number, p: number, significant: number])[];
  readonly accounts: readonly (readonly [account: string, p: number, named: number, group: number])[];
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/baselines/svn.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

const postOf = ([accountId, shared]: readonly [string, string], i: number): Post => ({
  ...{ id: String(i), platform: "x", accountId, createdAt: i },
  objects: [shared],
});

function run(rows: Case["posts"], given: Case["settings"] = {}): { network: BaselineNetwork; account: (id: number) => string } {
  const names = createSharedNames();
  const method = svn.start({ settings: resolveSettings(svn.settings, given), traces: [objectTrace], names });
  rows.map(postOf).forEach((post) => method.add(post));
  return { network: method.finish(), account: (id) => splitAccountKey(names.accounts.name(id)).accountId };
}

describe("svn", () => {
  it.each(cases)("$title", ({ settings, posts, edges, accounts }) => {
    const { network, account } = run(posts, settings);
    const { source, target, weight, columns } = network;
    expect(Array.from(source, (from, e) => [account(from), account(target[e]!), weight[e], columns.significant![e]])).toEqual(edges.map(([a, b, common, , significant]) => [a, b, common, significant]));
    edges.forEach(([, , , p], e) => {
      expect(columns.p![e]).toBeCloseTo(p, 12);
      expect(columns.minusLog10P![e]).toBeCloseTo(-Math.log10(p), 12);
    });
    const judged = network.accounts!;
    expect(Array.from(judged.account, (id, i) => [account(id), judged.named[i], judged.group[i]])).toEqual(accounts.map(([name, , named, group]) => [name, named, group]));
    accounts.forEach(([, p], i) => expect(judged.score[i]).toBeCloseTo(-Math.log10(p), 12));
  });

  it("refuses an object that a hundred thousand accounts share, at once", () => {
    const crowd = Array.from({ length: 100_000 }, (_, i) => [`a${i}`, "o"] as const);
    expect(() => run(crowd)).toThrow(expect.objectContaining({ code: "result-limit" }));
  });

  it("keeps the contract of a baseline", () => {
    const rows = Array.from({ length: 200 }, (_, i) => [`u${i % 9}`, i % 9 < 3 ? `o${Math.floor(i / 9)}` : `o${(i * i) % 41}`] as const);
    checkBaseline(svn, objectTrace, rows.map(postOf), { settings: { fdr: 0.05 } });
    expect(run(rows, { fdr: 0.05 }).network.accounts!.named).toContain(1);
  });
});
