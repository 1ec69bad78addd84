import { expect, test } from "vitest";
import { familyNames, grouped, operation, part, tagOf } from "./operation.js";

test.each(familyNames)("a new tag bursts, and its posts are deleted minutes later (%s)", (family) => {
  const { actions, posts } = operation("trend", family);
  const tags = grouped(actions, ({ post }) => tagOf(post));
  expect(tags.size).toBeGreaterThan(3);
  for (const { post, campaign } of posts.values()) if (campaign === null) expect(tags.has(tagOf(post) ?? "")).toBe(false);
  expect(actions.every(({ post }) => post.deletedAt! - post.createdAt <= 900)).toBe(true);
  for (const burst of tags.values()) {
    const begins = burst[0]!.post.createdAt;
    expect(part(burst, ({ post }) => post.createdAt - begins <= 120)).toBeGreaterThan(0.7);
  }
  expect(new Set(actions.map(({ post }) => post.text)).size).toBe(actions.length);
});
