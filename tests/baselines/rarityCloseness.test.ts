import { describe, expect, it } from "vitest";
import { rarityCloseness } from "../../src/baselines/rarityCloseness.js";
import { accountVerdicts } from "../../src/baselines/verdict/accountVerdicts.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { BaselineNetwork } from "../../src/model/baseline.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { hashtag } from "../../src/traces/hashtag.js";
import { objectTrace } from "./objectTrace.js";

type Row = readonly [account: string, seconds: number, object: string, hashtag?: string];

const postOf = ([accountId, createdAt, object, tag]: Row, i: number): Post => ({
  ...{ id: String(i), platform: "x", accountId, createdAt },
  ...{ objects: [object], hashtags: tag === undefined ? [] : [tag] },
});

function run(rows: readonly Row[], given: Readonly<Record<string, unknown>> = {}): { network: BaselineNetwork; verdicts: Readonly<Record<string, readonly [score: number, named: number]>> } {
  const names = createSharedNames();
  const method = rarityCloseness.start({ settings: resolveSettings(rarityCloseness.settings, given), traces: [objectTrace, hashtag], names });
  rows.map(postOf).forEach((post) => method.add(post));
  const network = method.finish();
  const { account, score, named } = accountVerdicts(network);
  return { network, verdicts: Object.fromEntries(Array.from(account, (id, i) => [splitAccountKey(names.accounts.name(id)).accountId, [score[i]!, named[i]!]])) };
}

/** a and b share two objects and a tag at once; c meets b once, a minute later; d and e meet after hours. */
const ROWS: readonly Row[] = [
  ...[["a", 0, "o1", "t1"] as const, ["b", 0, "o1", "t1"] as const],
  ...[["a", 5000, "o2"] as const, ["b", 5000, "o2"] as const, ["c", 5060, "o2"] as const],
  ...[["d", 100, "o3"] as const, ["e", 40_000, "o3"] as const],
  // A second share of the same object doesn't count, however close.
  ["d", 40_000, "o3"],
];

describe("rarityCloseness", () => {
  it("scores accounts by their best partner over all traces, by hand", () => {
    const { verdicts } = run(ROWS, { accountQuantile: 0.5 });
    const close = (gap: number): number => 1 - Math.log(1 + gap / 60) / Math.log(1 + 86_400 / 60);
    // Five accounts: o1 and t1 have two sharers, o2 three, o3 two.
    const best = 2 * Math.log(5 / 2) + Math.log(5 / 3);
    expect(Object.keys(verdicts).sort()).toEqual(["a", "b", "c", "d", "e"]);
    expect(verdicts.a![0]).toBeCloseTo(best, 12);
    expect(verdicts.b![0]).toBeCloseTo(best, 12);
    expect(verdicts.c![0]).toBeCloseTo(Math.log(5 / 3) * close(60), 12);
    expect(verdicts.d![0]).toBeCloseTo(Math.log(5 / 2) * close(39_900), 12);
    // The quantile is c's own score, and what is above it is named.
    expect(Object.entries(verdicts).filter(([, [, named]]) => named === 1).map(([name]) => name).sort()).toEqual(["a", "b"]);
  });

  it("names nobody where all are alike", () => {
    const { network, verdicts } = run([["a", 0, "o"], ["b", 0, "o"], ["c", 0, "p"], ["d", 0, "p"]]);
    expect(network.threshold).toBeCloseTo(Math.LN2, 12);
    expect(Object.values(verdicts).map(([, named]) => named)).toEqual([0, 0, 0, 0]);
  });

  it("refuses lengths of nothing", () => {
    for (const name of ["window", "scale"]) expect(() => run(ROWS, { [name]: 0 })).toThrow(expect.objectContaining({ code: "setting-invalid" }));
  });

  it("keeps the contract of a baseline, with one trace and with several, where neighbours are cut off among equal times too", () => {
    const posts = Array.from({ length: 90 }, (_, i) => postOf([`u${i % 37}`, Math.floor(i / 30) * 50, `o${(i * i) % 11}`, `t${(i * 5) % 11}`], i));
    checkBaseline(rarityCloseness, objectTrace, posts, { settings: { neighbours: 2, accountQuantile: 0.5 } });
    checkBaseline(rarityCloseness, [objectTrace, hashtag], posts);
  });
});
