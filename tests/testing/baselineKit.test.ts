import { describe, expect, it } from "vitest";
import { coortweet } from "../../src/baselines/coortweet.js";
import type { Baseline, BaselineAccounts, BaselineNetwork } from "../../src/model/baseline.js";
import type { Post } from "../../src/model/post.js";
import { checkBaseline } from "../../src/testing/baselineKit.js";
import { objectTrace } from "../baselines/objectTrace.js";

const posts = Array.from({ length: 20 }, (_, i): Post => ({ id: `p${i}`, platform: "x", accountId: `a${i % 4}`, createdAt: i, objects: [`o${i % 3}`] }));

/** The real method with one thing broken. */
function spoilt(change: (network: BaselineNetwork, run: number) => BaselineNetwork, declaration: Partial<Baseline> = {}): Baseline {
  let runs = 0;
  return {
    ...coortweet,
    ...declaration,
    start(options) {
      const run = coortweet.start(options);
      const number = runs++;
      return { add: run.add, finish: (signal) => change(run.finish(signal), number) };
    },
  };
}

/** The real method with a verdict: the account of number 1 alone, the others together. */
function judging(change: (accounts: BaselineAccounts, run: number) => Partial<BaselineAccounts> = () => ({})): Baseline {
  return spoilt((network, run) => {
    if (network.source.length === 0) return network;
    const accounts: BaselineAccounts = {
      account: Uint32Array.of(0, 1, 2, 3),
      score: Float64Array.of(2, 2, 2, 2),
      named: Uint8Array.of(1, 1, 1, 1),
      group: Int32Array.of(0, 0, 0, 0),
    };
    return { ...network, accounts: { ...accounts, ...change(accounts, run) } };
  });
}

const check = (baseline: Baseline): void => checkBaseline(baseline, objectTrace, posts);

describe("checkBaseline", () => {
  it("accepts a method that keeps its contract", () => {
    expect(() => check(coortweet)).not.toThrow();
    expect(() => check(judging())).not.toThrow();
    expect(() => checkBaseline(coortweet, [objectTrace], posts)).not.toThrow();
  });

  it.each<[string, Baseline, RegExp]>([
    ["a name of two words", spoilt((network) => network, { name: "two words" }), /camel-case/],
    ["a column called weight", spoilt((network) => network, { columns: ["weight"] }), /column's name/],
    ["a missing column", spoilt((network) => ({ ...network, columns: {} })), /all its columns/],
    ["a column of its own", spoilt((network) => ({ ...network, columns: { ...network.columns, more: network.weight } })), /doesn't declare/],
    ["unsorted edges", spoilt(({ ...network }) => ({ ...network, source: network.source.slice().reverse(), target: network.target.slice().reverse() })), /sorted/],
    ["turned edges", spoilt((network) => ({ ...network, source: network.target, target: network.source })), /source < target/],
    ["a weight of 0", spoilt((network) => ({ ...network, weight: network.weight.map(() => 0) })), /above 0/],
    ["pairs of unequal length", spoilt((network) => ({ ...network, pairs: { ...network.pairs!, length: 1 } })), /pairs have one length/],
    ["weights that change", spoilt((network, run) => ({ ...network, weight: network.weight.map((weight) => weight + run) })), /same network again/],
    ["weights that hang on the order", spoilt((network, run) => ({ ...network, weight: network.weight.map((weight) => weight + (run === 2 ? 1 : 0)) })), /order of posts/],
  ])("refuses %s", (_, baseline, message) => {
    expect(() => check(baseline)).toThrow(message);
  });

  it.each<[string, (accounts: BaselineAccounts, run: number) => Partial<BaselineAccounts>, RegExp]>([
    ["columns of unequal length", ({ score }) => ({ score: score.slice(1) }), /accounts have one length/],
    ["accounts out of order", ({ account }) => ({ account: account.slice().reverse() }), /accounts are sorted/],
    ["an account twice", () => ({ account: Uint32Array.of(0, 1, 1, 2) }), /each once/],
    ["a score below 0", () => ({ score: Float64Array.of(1, 1, 1, -1) }), /at least 0/],
    ["a score without end", () => ({ score: Float64Array.of(1, 1, 1, Infinity) }), /finite/],
    ["an account named twice over", () => ({ named: Uint8Array.of(1, 1, 1, 2) }), /named or it isn't/],
    ["an unnamed account in a group", () => ({ named: Uint8Array.of(1, 1, 1, 0) }), /aren't named are in no group/],
    ["a group below none", () => ({ group: Int32Array.of(0, 0, 0, -2) }), /no group, which is -1/],
    ["a gap between groups", () => ({ group: Int32Array.of(0, 0, 2, 2) }), /without gaps/],
    ["scores that change", ({ score }, run) => ({ score: score.map((value) => value + run) }), /same network again \(what it says of accounts\)/],
    ["scores that hang on the order", () => ({ score: Float64Array.of(1, 2, 2, 2) }), /order of posts/],
    ["groups that hang on the order", () => ({ group: Int32Array.of(0, 0, 0, 1) }), /order of posts/],
    ["a name that hangs on the order", () => ({ named: Uint8Array.of(0, 1, 1, 1), group: Int32Array.of(-1, 0, 0, 0) }), /order of posts/],
  ])("refuses a verdict with %s", (_, change, message) => {
    expect(() => check(judging(change))).toThrow(message);
  });

  it("refuses a method that modifies posts, doesn't stop, or never ties anybody", () => {
    const modifies: Baseline = { ...coortweet, start: () => ({ add: (post) => Object.assign(post, { id: "" }), finish: () => { throw new Error("not reached"); } }) };
    expect(() => check(modifies)).toThrow(TypeError);
    const deaf: Baseline = { ...coortweet, start: (options) => { const run = coortweet.start(options); return { add: run.add, finish: () => run.finish() }; } };
    expect(() => check(deaf)).toThrow(/interrupted/);
    expect(() => checkBaseline(coortweet, objectTrace, posts.slice(0, 1))).toThrow(/at least one pair/);
  });
});
