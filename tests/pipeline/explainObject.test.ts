import { expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import { createResolver } from "../../src/content/resolution.js";
import type { Post } from "../../src/model/post.js";
import { detect } from "../../src/pipeline/detect.js";
import { explainObject } from "../../src/pipeline/explainObject.js";

const at = (id: string, content: Partial<Post>): Post => ({ id, platform: "x", accountId: `a${id}`, createdAt: 1_600_000_000, ...content });

it("shows what two posts wrote, and every step to the object that both share", async () => {
  const resolver = createResolver([{ url: "https://short.example/1", target: "https://news.example/a?utm_source=b" }]);
  const posts = [at("1", { urls: ["https://www.news.example/a/?fbclid=1", "https://other.example/"] }), at("2", { urls: ["https://news.example/a?utm_source=b", "https://short.example/1"] }), at("3", { text: "nothing" })];
  const explained = await explainObject("link", "news.example/a", posts, { resolver });
  expect(explained.map(({ post, originals }) => [post.id, originals.map(({ original, steps }) => [original, ...steps.map(({ step }) => step)])])).toEqual([
    ["1", [["https://www.news.example/a/?fbclid=1", "host", "path", "parameter"]]],
    ["2", [["https://news.example/a?utm_source=b", "parameter"], ["https://short.example/1", "resolved", "parameter"]]],
    ["3", []],
  ]);
});

it("explains hashtags, texts, sites, sequences, and what isn't transformed at all", async () => {
  const post = at("1", { text: "Nobody АSKED the people of our town! https://a.example/1", urls: ["https://a.example/1"], hashtags: ["Vоte", "two", "THREE"], replyTo: "9" });
  const stepsTo = async (trace: string, object: string): Promise<string[]> => {
    const [explained] = await explainObject(trace, object, [post]);
    return explained!.originals.flatMap(({ original, steps }) => [original, ...steps.map(({ step, detail }) => `${step}: ${detail}`)]);
  };
  expect(await stepsTo("hashtag", "vote")).toEqual(["Vоte", "alphabet: Vоte → Vote", "case: Vote → vote"]);
  expect((await stepsTo("hashtagSequence", "#vote #two #three"))[0]).toBe("#Vоte #two #THREE");
  expect(await stepsTo("domain", "a.example")).toEqual(["https://a.example/1", "site: a.example/1 → a.example"]);
  expect(await stepsTo("reply", "x:9")).toEqual(["x:9"]);
  const text = await stepsTo("text", "nobody asked the people of our town");
  expect(text[0]).toBe(post.text);
  expect(text).toContain("link: https://a.example/1 removed");
  expect(text.some((step) => step.startsWith("look-alike letters: ") && step.includes("→"))).toBe(true);
});

it("unites pictures as the run did, and says so", async () => {
  const [a, b, c] = ["b18d5e7a215bd289", "b18d5e7a215bd28a", "0000000000000000"];
  const posts = [a, b, c].map((hash, i) => at(`${i}`, { media: [{ hash }] }));
  const explained = await explainObject("media", a, posts);
  expect(explained.map(({ originals }) => originals.map(({ original, steps }) => [original, steps]))).toEqual([
    [[a, []]],
    [[b, [{ step: "united", detail: `${b} → ${a}` }]]],
    [],
  ]);
});

it("explains the evidence of a run, posts that are objects themselves included", async () => {
  const posts = [1, 2, 3].flatMap((n) => [
    { id: `Channel/${n}`, platform: "telegram", accountId: "Channel", createdAt: 1_600_000_000 + n * 5000 },
    ...["ann", "ben"].map((accountId, i) => ({ id: `${n}${i}`, platform: "x", accountId, createdAt: 1_600_000_010 + n * 5000 + i, urls: [`https://t.me/s/channel/${n}`] })),
  ]);
  const run = await detect(read(posts));
  expect(run.clusters[0]!.accounts).toContain("telegram:Channel");
  for (const tie of run.clusterTies) {
    for (const { trace, object, sourcePost, targetPost } of run.evidence(tie)) {
      const named = posts.filter(({ platform, id }) => [sourcePost, targetPost].includes(`${platform}:${id}`));
      const explained = await explainObject(trace, object, named);
      expect(explained.map(({ originals }) => originals.length)).toEqual([1, 1]);
    }
  }
});

it("knows what a huge post shares by the name that a run has for it", async () => {
  const hashtags = Array.from({ length: 1000 }, (_, i) => `tag${i}`);
  const posts = [1, 2, 3].flatMap((n) => ["a", "b", "c"].map((accountId, i) => ({ ...at(`${n}${accountId}`, { hashtags: [...hashtags, `day${n}`] }), accountId, createdAt: 1_600_000_000 + n * 5000 + i })));
  const run = await detect(read(posts), { traces: ["hashtagSequence"] });
  const [{ trace, object, sourcePost }] = run.evidence(run.clusterTies[0]!) as [ReturnType<typeof run.evidence>[0]];
  expect(object.length).toBeLessThanOrEqual(1000);
  const [explained] = await explainObject(trace, object, posts.filter(({ id }) => `x:${id}` === sourcePost));
  expect(explained!.originals[0]!.original).toMatch(/^#tag0 #tag1 .* #day\d$/);
});

it("refuses a trace that isn't there", async () => {
  await expect(explainObject("nonsense", "a", [])).rejects.toMatchObject({ code: "setting-invalid" });
});
