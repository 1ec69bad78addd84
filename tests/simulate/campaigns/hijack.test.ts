import { expect, test } from "vitest";
import { familyNames, grouped, operation, part, plainText, tagOf } from "./operation.js";

test.each(familyNames)("every post carries a tag that the public used before, and few wordings (%s)", (family) => {
  const { actions, posts } = operation("hijack", family);
  const organic = [...posts.values()].filter(({ campaign }) => campaign === null);
  for (const [tag, flood] of grouped(actions, ({ post }) => tagOf(post))) {
    const users = organic.filter(({ post }) => tagOf(post) === tag && post.createdAt < flood[0]!.post.createdAt);
    expect(users.length).toBeGreaterThan(0);
  }
  expect(part(actions, ({ post }) => tagOf(post) !== undefined)).toBe(1);
  expect(new Set(actions.map(({ post }) => plainText(post))).size).toBeLessThan(actions.length / 5);
});

test.each(familyNames)("comes in floods of an hour with hours of nothing between (%s)", (family) => {
  // Three weeks hold ten attacks or so.
  const { actions } = operation("hijack", family, { days: 21 });
  const gaps = actions.slice(1).map(({ post }, i) => post.createdAt - actions[i]!.post.createdAt);
  expect(part(gaps, (gap) => gap <= 600)).toBeGreaterThan(0.9);
  expect(gaps.some((gap) => gap > 6 * 3600)).toBe(true);
});
