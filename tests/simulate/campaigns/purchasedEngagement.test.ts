import { expect, test } from "vitest";
import { familyNames, grouped, operation, targetOf } from "./operation.js";

test.each(familyNames)("buyers' posts are pushed one buyer after the other, by accounts that serve several (%s)", (family) => {
  const world = operation("purchasedEngagement", family);
  const buyers = grouped(world.actions, (action) => targetOf(world, action)?.author);
  expect(buyers.size).toBeGreaterThan(1);
  expect([...buyers.keys()].every((buyer) => world.principals.includes(buyer))).toBe(true);
  const periods = [...buyers.values()]
    .map((actions) => actions.map((action) => targetOf(world, action)!.post.createdAt))
    .map((times) => [Math.min(...times), Math.max(...times)] as const)
    .sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < periods.length; i++) expect(periods[i]![0]).toBeGreaterThan(periods[i - 1]![1]);

  const served = [...grouped(world.actions, ({ author }) => author).values()].map((actions) => new Set(actions.map((action) => targetOf(world, action)!.author)).size);
  expect(Math.max(...served)).toBeGreaterThan(1);
});
