import { expect, it } from "vitest";
import type { Post } from "../../src/model/post.js";
import type { Trace } from "../../src/model/trace.js";
import { createCollector } from "../../src/pipeline/collect.js";
import { link } from "../../src/traces/link.js";
import { text } from "../../src/traces/text.js";

const posts: readonly Post[] = [
  { id: "2", platform: "x", accountId: "zoe", createdAt: 200.5, urls: ["https://a.example/1"] },
  { id: "1", platform: "x", accountId: "ann", createdAt: 100, urls: ["https://a.example/1", "https://b.example/2"], text: "the same long text as another" },
  { id: "1", platform: "telegram", accountId: "ann", createdAt: 300, text: "The same long text as another" },
  { id: "9", platform: "x", accountId: "silent", createdAt: 50 },
];

function collected(order: readonly Post[]) {
  const collector = createCollector([link, text], { textMinLength: 20 });
  for (const post of order) collector.add(post);
  return collector.finish();
}

it("counts what each trace took, lonely objects included", () => {
  const { traces } = collected(posts);
  expect(traces.map(({ trace, shareCount, objectCount, sharers }) => [trace.name, shareCount, objectCount, sharers])).toEqual([
    ["link", 3, 2, 2],
    ["text", 2, 1, 2],
  ]);
});

it("knows platforms, span and who shared anything", () => {
  const { platforms, span, accounts, sharing } = collected(posts);
  expect(platforms).toEqual([
    { platform: "telegram", posts: 1, accounts: 1 },
    { platform: "x", posts: 3, accounts: 3 },
  ]);
  expect(span).toEqual({ fromSeconds: 50, toSeconds: 300, resolutionSeconds: 1 });
  expect(Array.from(sharing, (shares, account) => [accounts.names.name(account), shares])).toEqual([
    ["telegram:ann", 1],
    ["x:ann", 1],
    ["x:silent", 0],
    ["x:zoe", 1],
  ]);
});

it("finishes a trace as shares with one numbering of accounts, whatever the order of posts", () => {
  const rowsOf = (order: readonly Post[]) =>
    collected(order).traces.map((trace) => {
      const { account, seconds, post, accounts, posts, objects } = trace.finish();
      return { objects: objects.size, rows: Array.from(account, (a, i) => [a, accounts.name(a), seconds[i], posts.name(post[i]!)]) };
    });
  expect(rowsOf(posts)).toEqual([
    { objects: 1, rows: [[1, "x:ann", 100, "x:1"], [3, "x:zoe", 200.5, "x:2"]] },
    { objects: 1, rows: [[1, "x:ann", 100, "x:1"], [0, "telegram:ann", 300, "telegram:1"]] },
  ]);
  expect(rowsOf([...posts].reverse())).toEqual(rowsOf(posts));
});

it("has no span without posts", () => {
  expect(collected([])).toMatchObject({ span: undefined, platforms: [] });
});

it("unites near copies of texts before it finishes, and has fewer objects then", async () => {
  const near = posts.map((post) => (post.id === "1" && post.platform === "telegram" ? { ...post, text: "The same quite long text as another" } : post));
  const collector = createCollector([link, text], { textMinLength: 20, textNearDuplicates: "on" });
  for (const post of near) collector.add(post);
  const seen: string[] = [];
  await collector.unite({ onProgress: (trace) => void seen.push(trace) });
  const { traces } = collector.finish();
  expect(traces.map(({ shareCount, objectCount }) => [shareCount, objectCount])).toEqual([[3, 2], [2, 1]]);
  expect(new Set(seen)).toEqual(new Set(["text"]));
  expect(traces[1]!.finish().objects.size).toBe(1);
});

it("lets the author of a post meet those who link it from another platform, whatever the order of posts", () => {
  const across: readonly Post[] = [
    { id: "Channel/5", platform: "telegram", accountId: "Channel", createdAt: 10 },
    { id: "12", platform: "x", accountId: "ann", createdAt: 20, urls: ["https://t.me/s/channel/5?single"] },
    { id: "13", platform: "x", accountId: "ben", createdAt: 30, urls: ["https://x.com/ann/status/12"] },
  ];
  const rowsOf = (order: readonly Post[], settings: Readonly<Record<string, unknown>> = {}) => {
    const collector = createCollector([link], settings);
    for (const post of order) collector.add(post);
    const { account, object, accounts, objects, post, posts } = collector.finish().traces[0]!.finish();
    return Array.from(account, (a, i) => `${accounts.name(a)} ${objects.name(object[i]!)} ${posts.name(post[i]!)}`);
  };
  const met = ["telegram:Channel telegram:channel/5 telegram:Channel/5", "x:ann telegram:channel/5 x:12"];
  expect(rowsOf(across)).toEqual(met);
  expect(rowsOf([...across].reverse())).toEqual(met);
  expect(rowsOf(across, { linkPosts: "linked" })).toEqual([]);
});

it("names what uniting left alone under the setting of the run", async () => {
  const limit = { setting: "size", value: 1, count: 2, examples: ["a"], meaning: "left alone." };
  const limited: Trace = { ...link, name: "limited", unite: () => (objects, _, { onLimit }) => (onLimit?.(limit), Promise.resolve(objects)) };
  const collector = createCollector([limited], {});
  for (const post of posts) collector.add(post);
  await collector.unite();
  expect(collector.finish().traces[0]!.limits).toEqual([{ ...limit, setting: "limitedSize", trace: "limited" }]);
});
