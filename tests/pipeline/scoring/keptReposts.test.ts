import fc from "fast-check";
import { expect, it } from "vitest";
import type { Post } from "../../../src/model/post.js";
import { createRepostKeeper, isKept } from "../../../src/pipeline/scoring/keptReposts.js";

const repost = (more: Partial<Post>): Post => ({ id: "9", platform: "x", accountId: "a", createdAt: 1.5, repostOf: "1", ...more });

it("keeps reposts that weren't deleted, by ids of one byte a character", () => {
  expect([{}, { lang: "de" }, { id: "~".repeat(255) }].map((more) => isKept(repost(more)))).toEqual([true, true, true]);
  const others = [{ repostOf: "9" }, { repostOf: "" }, { id: "" }, { deletedAt: 3 }, { id: "\u00fc" }, { repostOf: "\ud800" }, { id: "1".repeat(256) }];
  expect(others.filter((more) => isKept(repost(more)))).toEqual([]);
  expect(isKept({ id: "9", platform: "x", accountId: "a", createdAt: 1, replyTo: "1" })).toBe(false);
});

it("gives back what it kept, in blocks of any number", () => {
  const id = fc.string({ minLength: 1, maxLength: 255, unit: "binary-ascii" });
  const arbitrary = fc.record({ id, repostOf: id, accountId: fc.string(), platform: fc.constantFrom("x", "telegram"), createdAt: fc.double({ noNaN: true }), lang: fc.constantFrom("de", "en"), client: fc.constantFrom("Web", "") }, { requiredKeys: ["id", "repostOf", "accountId", "platform", "createdAt"] });
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 30 }), (posts) => {
      const keeper = createRepostKeeper();
      posts.forEach((post, i) => keeper.add(post, 2 * i));
      const kept = keeper.finish();
      expect([...kept.acting]).toEqual(posts.map((_, i) => 2 * i));
      expect(posts.map(({ platform, accountId }, i) => kept.post(i, `${platform}:${accountId}`))).toEqual(posts);
    }),
  );
});

it("keeps ids that fill more than one block", () => {
  const keeper = createRepostKeeper();
  const idOf = (i: number): string => String(i).padStart(250, "0");
  for (let i = 0; i < 5000; i++) keeper.add(repost({ id: idOf(i), repostOf: idOf(i + 1) }), i);
  const kept = keeper.finish();
  for (let i = 0; i < 5000; i++) expect([kept.post(i, "x:a").id, kept.post(i, "x:a").repostOf]).toEqual([idOf(i), idOf(i + 1)]);
});
