import { describe, expect, it } from "vitest";
import type { Post } from "../../src/model/post.js";
import type { Trace } from "../../src/model/trace.js";
import { checkTrace } from "../../src/testing/traceKit.js";

const posts: readonly Post[] = [
  { id: "1", platform: "x", accountId: "a", createdAt: 0, hashtags: ["b", "a"] },
  { id: "2", platform: "x", accountId: "b", createdAt: 1, hashtags: ["a"] },
];

const good: Trace = {
  name: "good",
  object: "a tag",
  skips: "Nothing.",
  windowsSeconds: [1, 2],
  settings: {},
  prepare: () => (post, emit) => new Set(post.hashtags).forEach((tag) => tag && emit(tag)),
};

const withMap = (map: (post: Post, emit: (object: string) => void) => void): Trace => ({ ...good, prepare: () => map });

describe("checkTrace", () => {
  it("lets a good trace pass", () => {
    expect(() => checkTrace(good, posts)).not.toThrow();
  });

  const calls = { n: 0 };
  it.each<[string, RegExp, Trace]>([
    ["a name of two words", /camel-case/, { ...good, name: "not good" }],
    ["an object with a full stop", /full stop/, { ...good, object: "a tag." }],
    ["no word on what it skips", /sentence/, { ...good, skips: "" }],
    ["no windows", /narrowest first/, { ...good, windowsSeconds: [] }],
    ["windows in disorder", /narrowest first/, { ...good, windowsSeconds: [60, 10] }],
    ["a window of no length", /narrowest first/, { ...good, windowsSeconds: [0] }],
    ["silence", /at least one object/, withMap(() => undefined)],
    ["a changed post", /modifies none/, withMap((post, emit) => (post.hashtags as string[] | undefined)?.sort().forEach((tag) => emit(tag)))],
    ["an empty object", /never empty/, withMap((post, emit) => post.hashtags?.forEach((tag) => emit(tag.replace("a", ""))))],
    ["an object twice", /once/, withMap((post, emit) => post.hashtags?.forEach(() => emit("same")))],
    ["a memory of its own", /again/, withMap((post, emit) => post.hashtags && emit(String(calls.n++)))],
    [
      "a memory of the first post",
      /order/,
      {
        ...good,
        prepare() {
          let first: string | undefined;
          return (post, emit) => post.hashtags && emit(`${(first ??= post.id)} ${post.id}`);
        },
      },
    ],
    ["the author in the object", /renames no object/, withMap((post, emit) => post.hashtags && emit(post.accountId))],
    ["an object for a post without content", /without content/, withMap((post, emit) => emit(post.platform))],
    ["fright at lone surrogates", /throws at no post/, withMap((post, emit) => new Set(post.hashtags).forEach((tag) => tag && emit(encodeURIComponent(tag))))],
    ["fright at posts without tags", /throws at no post/, withMap((post, emit) => new Set(post.hashtags!.filter(Boolean)).forEach(emit))],
  ])("finds %s", (_, rule, trace) => {
    expect(() => checkTrace(trace, posts)).toThrow(rule);
  });

  it("leaves the caller's posts as they are", () => {
    checkTrace(good, posts);
    expect(Object.isFrozen(posts[0])).toBe(false);
  });

  it("takes settings, and names those that don't exist", () => {
    expect(() => checkTrace(good, posts, { unknown: 1 })).toThrow(/unknown/);
  });
});
