import { expect, it } from "vitest";
import { postHash } from "../../../src/content/postHash.js";
import type { Post } from "../../../src/model/post.js";
import { createFootprints, mentionHash, targetsOf } from "../../../src/pipeline/scoring/footprints.js";

const post = (more: Partial<Post>): Post => ({ id: "9", platform: "x", accountId: "a", createdAt: 1, ...more });

it("knows what a post acts on: a repost that alone, others all that they answer and quote, once, and never themselves", () => {
  expect(targetsOf(post({ repostOf: "1", replyTo: "2", quoteOf: "3" }))).toEqual(["1"]);
  expect(targetsOf(post({ replyTo: "2", quoteOf: "3" }))).toEqual(["2", "3"]);
  expect(targetsOf(post({ replyTo: "2", quoteOf: "2" }))).toEqual(["2"]);
  expect(targetsOf(post({ quoteOf: "3" }))).toEqual(["3"]);
  expect([post({ repostOf: "9" }), post({ replyTo: "9" }), post({ quoteOf: "9" }), post({})].map(targetsOf)).toEqual([[], [], [], []]);
});

it("keeps authors by final account numbers, actions and mentions by the post that makes them", () => {
  const footprints = createFootprints();
  footprints.add(post({ id: "1" }), 0);
  footprints.add(post({ id: "2", replyTo: "1", quoteOf: "7", mentions: ["Ann", "ben"] }), 1);
  footprints.add(post({ id: "3", repostOf: "1", mentions: ["cem"] }), 1);
  const { author, post: posts, acting, target, mentioning, mentioned } = footprints.finish(Uint32Array.of(5, 3));
  expect([...author]).toEqual([5, 3, 3]);
  expect([...posts]).toEqual([postHash("x", "1"), postHash("x", "2"), postHash("x", "3")]);
  expect([...acting]).toEqual([1, 1, 2]);
  expect([...target]).toEqual([postHash("x", "1"), postHash("x", "7"), postHash("x", "1")]);
  expect([[...mentioning], [...mentioned]]).toEqual([[1, 1], [mentionHash("x", "ann"), mentionHash("x", "ben")]]);
});
