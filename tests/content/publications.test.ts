import { expect, it } from "vitest";
import { collectPublications } from "../../src/content/publications.js";
import { createResolver } from "../../src/content/resolution.js";
import type { Post } from "../../src/model/post.js";

const at = (createdAt: number, post: Partial<Post>): Post => ({ id: `${createdAt}`, platform: "x", accountId: "a", createdAt, ...post });

function published(posts: readonly Post[], ...resolver: Parameters<typeof collectPublications>): string[] {
  const collector = collectPublications(...resolver);
  for (const post of posts) collector.add(post);
  return [...collector.publications()].map(({ site, item, seconds }) => `${seconds} ${site} ${item}`);
}

it("takes the slugs of pages, each site's first time", () => {
  expect(published([at(20, { urls: ["https://a.example/big-old-story-1.html"] }), at(10, { urls: ["https://www.a.example/x/big-old-story?utm_source=y", "https://b.example/big-old-story"] })])).toEqual([
    "10 a.example big-old-story",
    "10 b.example big-old-story",
  ]);
});

it("takes the text where an address has no slug, unless it is short or the post links several sites", () => {
  const text = "Nobody asked the people of our town! https://a.example/1";
  expect(published([at(1, { urls: ["https://a.example/1"], text }), at(2, { urls: ["https://a.example/2"], text: "Read this" }), at(3, { urls: ["https://a.example/3", "https://b.example/3"], text })])).toEqual([
    "1 a.example nobody asked the people of our town",
  ]);
});

it("leaves out reposts and the posts of platforms, and follows short links", () => {
  const urls = ["https://short.example/1"];
  const resolver = createResolver([{ url: urls[0]!, target: "https://a.example/big-old-story" }]);
  expect(published([at(1, { urls, repostOf: "0" }), at(2, { urls: ["https://x.com/a/status/12"], text: "a text that is long enough for it" }), at(3, { urls }), at(4, {})], resolver)).toEqual(["3 a.example big-old-story"]);
});
