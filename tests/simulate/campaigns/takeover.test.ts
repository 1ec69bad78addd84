import { expect, test } from "vitest";
import { familyNames, grouped, operation, part } from "./operation.js";

test.each(familyNames)("old accounts of many languages speak one from their takeover on, and their owners no more (%s)", (family) => {
  const { posts, roles, accounts, actions, fromSeconds, toSeconds } = operation("takeover", family, { days: 14 });
  for (const key of roles.keys()) expect(accounts.get(key)!.createdAt!).toBeLessThan(fromSeconds - 1.9 * 365 * 86_400);
  const of = grouped([...posts.values()].filter(({ author }) => roles.has(author)), ({ author }) => author);
  expect(of.size).toBe(roles.size);
  const taken = fromSeconds + 0.45 * (toSeconds - fromSeconds);
  expect(new Set(actions.flatMap(({ post }) => post.lang ?? [])).size).toBe(1);
  const owners = [...of.values()].flatMap((all) => all.filter(({ campaign }) => campaign === null));
  expect(new Set(owners.map(({ post }) => post.lang)).size).toBeGreaterThan(3);
  expect(owners.every(({ post }) => post.createdAt < taken + 6 * 3600)).toBe(true);
  expect(actions.every(({ post }) => post.createdAt >= Math.floor(taken + 6 * 3600))).toBe(true);
  expect(part([...of.values()], (all) => all.filter(({ campaign }) => campaign === null).length >= 6)).toBeGreaterThan(0.9);
});

test("one program posts for all of them where the platform names programs", () => {
  const { actions } = operation("takeover", familyNames[0]!, { days: 14, platforms: ["x"] });
  expect(new Set(actions.map(({ post }) => post.client)).size).toBe(1);
});
