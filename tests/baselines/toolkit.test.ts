import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toolkit } from "../../src/baselines/toolkit.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { objectTrace } from "./objectTrace.js";

type Edge = readonly [source: string, target: string, weight: number];

interface Case {
  readonly title: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly posts: readonly Omit<Post, "platform">[];
  readonly edges: readonly Edge[];
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/baselines/toolkit.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

function run(posts: readonly Post[], given: Readonly<Record<string, unknown>>): readonly Edge[] {
  const names = createSharedNames();
  const method = toolkit.start({ settings: resolveSettings(toolkit.settings, given), traces: [objectTrace], names });
  for (const post of posts) method.add(post);
  const { source, target, weight } = method.finish();
  const account = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
  return Array.from(source, (from, e): Edge => [account(from), account(target[e]!), weight[e]!]);
}

const sorted = (edges: readonly Edge[]): readonly string[] => edges.map((edge) => edge.join()).sort();

interface TableRow {
  readonly message: string;
  readonly user: string;
  readonly time: number;
  readonly on: string;
}

/** The join of the tool's query, row by row. */
function quadratic(rows: readonly TableRow[], window: number, minEdgeWeight: number): readonly Edge[] {
  const messages = new Map<string, Set<string>>();
  for (const one of rows) {
    for (const two of rows) {
      const between = two.time >= one.time - window && two.time <= one.time + window;
      if (one.on !== two.on || one.message === two.message || !between) continue;
      const key = JSON.stringify([one.user, two.user]);
      messages.set(key, (messages.get(key) ?? new Set()).add(one.message));
    }
  }
  return [...messages]
    .filter(([, set]) => set.size >= minEdgeWeight)
    .map(([key, set]): Edge => [...(JSON.parse(key) as [string, string]), set.size]);
}

const post = fc.record({
  id: fc.constantFrom(...Array.from({ length: 14 }, (_, i) => `m${i}`)),
  platform: fc.constant("x"),
  accountId: fc.constantFrom("a", "b", "c"),
  createdAt: fc.constantFrom(0, 1, 2, 5, 0.1, 0.2, 0.3, 1606451170.518101, 1606451170.518601),
  urls: fc.array(fc.constantFrom("u", "v", "w"), { maxLength: 3 }),
  repostOf: fc.constantFrom("r", "s"),
});
const posts = fc.array(post, { maxLength: 20 });
const window = fc.constantFrom(0, 0.0005, 0.1, 0.2, 1, 3, 1e10);

describe("toolkit", () => {
  it.each(cases)("$title", ({ settings, posts: given, edges }) => {
    expect(sorted(run(given.map((one) => ({ platform: "x", ...one })), settings))).toEqual(sorted(edges));
  });

  it("co_retweet equals the tool's join", () => {
    fc.assert(
      fc.property(posts, window, fc.integer({ min: 1, max: 3 }), (given, seconds, minEdgeWeight) => {
        const first = given.filter((one, i) => given.findIndex(({ id }) => id === one.id) === i);
        const rows = first.map((one) => ({ message: one.id, user: one.accountId, time: one.createdAt, on: one.repostOf }));
        const found = run(given, { network: "co_retweet", window: seconds, minEdgeWeight });
        expect(sorted(found)).toEqual(sorted(quadratic(rows, seconds, minEdgeWeight)));
      }),
      { numRuns: 500 },
    );
  });

  it("co_link equals the tool's join", () => {
    fc.assert(
      fc.property(posts, window, (given, seconds) => {
        const rows = new Map<string, TableRow>();
        for (const { id, accountId, createdAt, urls } of given) {
          for (const on of urls) {
            const key = JSON.stringify([id, on]);
            if (!rows.has(key)) rows.set(key, { message: id, user: accountId, time: createdAt, on });
          }
        }
        const authored = given.map(({ repostOf: _, ...rest }) => rest);
        const found = run(authored, { network: "co_link", window: seconds });
        expect(sorted(found)).toEqual(sorted(quadratic([...rows.values()], seconds, 1)));
      }),
      { numRuns: 500 },
    );
  });

  it("rounds the window's bounds as the tool does", () => {
    // 4.4 - 0.9 is 3.5000000000000004, so 3.5 isn't reached from 4.4, whereas 3.5 + 0.9 is 4.4;
    // 9.4 and 7.7 reach each other within 1.7 although their difference is 1.7000000000000002.
    const at = (id: string, accountId: string, createdAt: number): Post => ({ id, platform: "x", accountId, createdAt, objects: ["o"] });
    expect(run([at("1", "a", 4.4), at("2", "b", 3.5)], { window: 0.9 })).toEqual([["b", "a", 1]]);
    expect(run([at("1", "a", 9.4), at("2", "b", 7.7)], { window: 1.7 })).toEqual([["a", "b", 1], ["b", "a", 1]]);
  });

  it("keeps the contract of a baseline, with every network", () => {
    const crowd = Array.from({ length: 30 }, (_, i): Post => ({
      id: `m${i}`,
      platform: "x",
      accountId: `u${i % 4}`,
      createdAt: i / 2,
      text: `word ${i % 3} of many`,
      urls: [`http://a/${i % 5}`],
      objects: [`o${i % 2}`],
      ...(i % 2 ? { replyTo: `r${i % 3}` } : {}),
      ...(i % 5 === 0 ? { repostOf: `q${i % 2}` } : {}),
    }));
    for (const network of ["auto", "co_link", "co_post", "co_reply", "co_retweet", "co_similar_tweet", "co_tweet"]) {
      checkBaseline(toolkit, objectTrace, crowd, { settings: { network, window: 30, similarityThreshold: 0.5 } });
    }
  });
});
