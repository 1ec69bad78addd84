import { expect, it } from "vitest";
import type { Post } from "../../../src/model/post.js";
import { createNeedsMet } from "../../../src/pipeline/scoring/needs.js";

const post = (more: Partial<Post>): Post => ({ id: "1", platform: "x", accountId: "a", createdAt: 1, ...more });

it("sees of posts what any of them has", () => {
  const needs = createNeedsMet(new Map());
  for (const more of [{}, { text: "a" }, { text: "b", lang: "en", replyTo: "2" }, { deletedAt: 3 }]) needs.add(post(more));
  expect([...needs.met].sort()).toEqual(["deletions", "lang", "replies", "text"]);
  for (const more of [{ client: "c", hashtags: ["h"], media: [{ id: "m" }] }, { mentions: ["n"], repostOf: "2", urls: ["https://a.example/"] }]) needs.add(post(more));
  expect(needs.met.size).toBe(10);
});

it("sees of accounts files whether there are any, and whether they say who is followed how much", () => {
  expect([...createNeedsMet(new Map([["x:a", { platform: "x", id: "a" }]])).met]).toEqual(["accounts"]);
  expect([...createNeedsMet(new Map([["x:a", { platform: "x", id: "a" }], ["x:b", { platform: "x", id: "b", followers: 0 }]])).met]).toEqual(["accounts", "follows"]);
});
