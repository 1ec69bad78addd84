import { describe, expect, it } from "vitest";
import { coortweet } from "../../src/baselines/coortweet.js";
import type { Baseline, BaselineNetwork } from "../../src/model/baseline.js";
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

const check = (baseline: Baseline): void => checkBaseline(baseline, objectTrace, posts);

describe("checkBaseline", () => {
  it("accepts a method that keeps its contract", () => {
    expect(() => check(coortweet)).not.toThrow();
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

  it("refuses a method that modifies posts, doesn't stop, or never ties anybody", () => {
    const modifies: Baseline = { ...coortweet, start: () => ({ add: (post) => Object.assign(post, { id: "" }), finish: () => { throw new Error("not reached"); } }) };
    expect(() => check(modifies)).toThrow(TypeError);
    const deaf: Baseline = { ...coortweet, start: (options) => { const run = coortweet.start(options); return { add: run.add, finish: () => run.finish() }; } };
    expect(() => check(deaf)).toThrow(/interrupted/);
    expect(() => checkBaseline(coortweet, objectTrace, posts.slice(0, 1))).toThrow(/at least one pair/);
  });
});
