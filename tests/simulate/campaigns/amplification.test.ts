import { expect, test } from "vitest";
import { familyNames, operation, part, targetOf } from "./operation.js";

test.each(familyNames)("bots repost and answer posts of two to four principals, most of them within a minute (%s)", (family) => {
  const world = operation("amplification", family);
  const bots = world.actions.filter(({ author }) => world.roles.get(author) === "amplifier");
  expect(world.principals.length).toBeGreaterThanOrEqual(2);
  expect(world.principals.length).toBeLessThanOrEqual(4);
  const praised = new Set([...world.principals, ...[...world.roles].filter(([, role]) => role === "operator").map(([key]) => key)]);
  expect(bots.every((action) => praised.has(targetOf(world, action)!.author))).toBe(true);
  expect(part(bots, ({ post }) => post.repostOf !== undefined)).toBeGreaterThan(0.6);
  expect(part(bots, (action) => action.post.createdAt - targetOf(world, action)!.post.createdAt <= 60)).toBeGreaterThan(0.8);
  expect(bots.some((action) => world.principals.includes(targetOf(world, action)!.author))).toBe(true);
});
