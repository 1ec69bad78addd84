import { expect, test } from "vitest";
import { familyNames, operation } from "./operation.js";

test.each(familyNames)("accounts years old post nothing until the last part of the world, then together (%s)", (family) => {
  const { posts, roles, accounts, actions, fromSeconds, toSeconds } = operation("sleeper", family);
  const wakes = toSeconds - 0.3 * (toSeconds - fromSeconds);
  for (const { author, post } of posts.values()) if (roles.has(author)) expect(post.createdAt).toBeGreaterThanOrEqual(Math.floor(wakes));
  for (const key of roles.keys()) expect(accounts.get(key)!.createdAt ?? 0).toBeLessThan(fromSeconds - 3 * 365 * 86_400);
  const firstDay = actions.filter(({ post }) => post.createdAt < wakes + 86_400);
  expect(new Set(firstDay.map(({ author }) => author)).size).toBeGreaterThan(20);
});

test("with dilution they have led an ordinary life before", () => {
  const { posts, roles, fromSeconds, toSeconds } = operation("sleeper", familyNames[0]!, { dilution: 1 });
  const wakes = toSeconds - 0.3 * (toSeconds - fromSeconds);
  expect([...posts.values()].some(({ author, post }) => roles.has(author) && post.createdAt < wakes)).toBe(true);
});
