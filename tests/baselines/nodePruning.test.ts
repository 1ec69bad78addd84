import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodePruning } from "../../src/baselines/nodePruning.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { BaselineNetwork } from "../../src/model/baseline.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { hashtag } from "../../src/traces/hashtag.js";
import { objectTrace } from "./objectTrace.js";

interface Case {
  readonly title: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly posts: readonly (readonly [account: string, objects: readonly string[], hashtags: readonly string[]])[];
  readonly edges: readonly (readonly [string, string, weight: number, traces: number])[];
  readonly accounts: readonly (readonly [account: string, centrality: number, named: number, group: number])[];
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/baselines/nodePruning.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

const postOf = ([accountId, objects, hashtags]: Case["posts"][number], i: number): Post => ({ id: String(i), platform: "x", accountId, createdAt: i, objects, hashtags });

function run(rows: Case["posts"], given: Case["settings"] = {}): { network: BaselineNetwork; account: (id: number) => string } {
  const names = createSharedNames();
  const method = nodePruning.start({ settings: resolveSettings(nodePruning.settings, given), traces: [objectTrace, hashtag], names });
  rows.map(postOf).forEach((post) => method.add(post));
  return { network: method.finish(), account: (id) => splitAccountKey(names.accounts.name(id)).accountId };
}

describe("nodePruning", () => {
  it.each(cases)("$title", ({ settings, posts, edges, accounts }) => {
    const { network, account } = run(posts, settings);
    const { source, target, weight, columns } = network;
    expect(Array.from(source, (from, e) => [account(from), account(target[e]!), columns.traces![e]])).toEqual(edges.map(([a, b, , traces]) => [a, b, traces]));
    edges.forEach(([, , cosine], e) => expect(weight[e]).toBeCloseTo(cosine, 12));
    const judged = network.accounts!;
    expect(Array.from(judged.account, (id, i) => [account(id), judged.named[i], judged.group[i]])).toEqual(accounts.map(([name, , named, group]) => [name, named, group]));
    accounts.forEach(([, centrality], i) => expect(judged.score[i]).toBeCloseTo(centrality, 10));
  });

  it("refuses an object that a hundred thousand accounts share, at once", () => {
    const crowd = Array.from({ length: 100_000 }, (_, i) => [`a${i}`, ["o"], []] as const);
    expect(() => run(crowd)).toThrow(expect.objectContaining({ code: "result-limit" }));
  });

  it("keeps the contract of a baseline, with one trace and with several", () => {
    const posts = Array.from({ length: 60 }, (_, i) => postOf([`u${i % 13}`, [`o${(i * i) % 17}`], [`t${(i * 5) % 11}`]], i));
    checkBaseline(nodePruning, objectTrace, posts);
    checkBaseline(nodePruning, [objectTrace, hashtag], posts, { settings: { nodeQuantile: 0.7 } });
  });
});
