import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cosine } from "../../src/baselines/cosine.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { objectTrace } from "./objectTrace.js";

interface Case {
  readonly title: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly posts: readonly (readonly [account: string, object: string])[];
  readonly edges: readonly (readonly [string, string, number, number])[];
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/baselines/cosine.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

const postOf = ([accountId, shared]: readonly [string, string], i: number): Post => ({
  ...{ id: String(i), platform: "x", accountId, createdAt: i },
  objects: [shared],
});

describe("cosine", () => {
  it.each(cases)("$title", ({ settings, posts, edges }) => {
    const names = createSharedNames();
    const method = cosine.start({ settings: resolveSettings(cosine.settings, settings), traces: [objectTrace], names });
    posts.map(postOf).forEach((post) => method.add(post));
    const { source, target, weight, columns } = method.finish();
    const account = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
    expect(Array.from(source, (from, e) => [account(from), account(target[e]!), columns.sharedObjects![e]])).toEqual(edges.map(([a, b, , shared]) => [a, b, shared]));
    edges.forEach(([, , expected], e) => expect(weight[e]).toBeCloseTo(expected, 14));
  });

  it("keeps the contract of a baseline", () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`u${i % 7}`, `o${(i * i) % 11}`] as const);
    checkBaseline(cosine, objectTrace, rows.map(postOf));
  });
});
