import fc from "fast-check";
import { expect, it } from "vitest";
import { createSeenRows } from "../../../src/adapters/reading/duplicates.js";
import type { Post } from "../../../src/model/post.js";

const post: Post = {
  id: "p1",
  platform: "x",
  accountId: "a1",
  createdAt: 1.5,
  urls: ["u1", "u2"],
  hashtags: ["h"],
  mentions: ["m"],
  repostOf: "r",
  replyTo: "s",
  quoteOf: "q",
  media: [{ id: "i", hash: "h" }],
  objects: ["o"],
};

it("finds a row again, whatever its text and counts", () => {
  const seen = createSeenRows();
  expect(seen.seenPost(post)).toBe(false);
  expect(seen.seenPost({ ...post, text: "new", likes: 5, lang: "de", client: "c" })).toBe(true);
  expect(seen.size).toBe(1);
});

it.each<[keyof Post, Partial<Post>]>([
  ["id", { id: "p2" }],
  ["platform", { platform: "y" }],
  ["accountId", { accountId: "a2" }],
  ["createdAt", { createdAt: 1.25 }],
  ["urls", { urls: ["u1u2"] }],
  ["urls", { urls: ["u2", "u1"] }],
  ["hashtags", { hashtags: [] }],
  ["mentions", { mentions: ["m", "n"] }],
  ["repostOf", { repostOf: "r2" }],
  ["replyTo", { replyTo: "s2" }],
  ["quoteOf", { quoteOf: "q2" }],
  ["media", { media: [{ id: "h", hash: "i" }] }],
  ["objects", { objects: ["p"] }],
])("keeps a row that differs in %s", (_, difference) => {
  const seen = createSeenRows();
  seen.seenPost(post);
  expect(seen.seenPost({ ...post, ...difference })).toBe(false);
});

it("doesn't let neighbouring fields run into each other", () => {
  const seen = createSeenRows();
  const bare = { id: "1", platform: "x", createdAt: 1 };
  expect(seen.seenPost({ ...bare, id: "ab", accountId: "c" })).toBe(false);
  expect(seen.seenPost({ ...bare, id: "a", accountId: "bc" })).toBe(false);
  expect(seen.seenPost({ ...bare, accountId: "c", repostOf: "z" })).toBe(false);
  expect(seen.seenPost({ ...bare, accountId: "c", replyTo: "z" })).toBe(false);
});

it("tells accounts apart by platform and id only", () => {
  const seen = createSeenRows();
  expect(seen.seenAccount({ id: "1", platform: "x", name: "a" })).toBe(false);
  expect(seen.seenAccount({ id: "1", platform: "x", name: "b" })).toBe(true);
  expect(seen.seenAccount({ id: "1", platform: "y" })).toBe(false);
});

it("counts as a set does, while it grows", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 600 }), (ids) => {
      const seen = createSeenRows(2);
      const known = new Set<number>();
      for (const id of ids) {
        expect(seen.seenAccount({ platform: "x", id: String(id) })).toBe(known.has(id));
        known.add(id);
      }
      expect(seen.size).toBe(known.size);
    }),
  );
});

it("has no collision among 300,000 rows that differ little", () => {
  const seen = createSeenRows();
  let repeats = 0;
  for (let i = 0; i < 300_000; i++) if (seen.seenPost({ id: String(1e18 + i * 256), platform: "x", accountId: String(i % 7), createdAt: i })) repeats++;
  expect(repeats).toBe(0);
});
