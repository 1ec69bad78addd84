import { expect, test } from "vitest";
import { familyNames, grouped, linkOf, operation } from "./operation.js";

test.each(familyNames)("links that nobody else shares come round hours apart (%s)", (family) => {
  const { actions, posts } = operation("slowDrip", family);
  const links = grouped(actions, ({ post }) => linkOf(post));
  const gaps = [...links.values()].flatMap((shares) => shares.slice(1).map(({ post }, i) => post.createdAt - shares[i]!.post.createdAt)).sort((a, b) => a - b);
  expect(gaps.length).toBeGreaterThan(50);
  expect(gaps[Math.floor(gaps.length * 0.05)]).toBeGreaterThan(3600);
  expect(gaps[gaps.length >> 1]).toBeGreaterThan(3 * 3600);
  // Now and then somebody of the public passes on what a member posted.
  const organic = [...posts.values()].filter(({ campaign }) => campaign === null);
  expect(organic.filter(({ post }) => links.has(linkOf(post) ?? "")).length).toBeLessThan(actions.length / 5);
});

test.each(familyNames)("members of a cell share several links (%s)", (family) => {
  const { actions } = operation("slowDrip", family);
  const pairs = new Map<string, number>();
  for (const shares of grouped(actions, ({ post }) => linkOf(post)).values()) {
    const authors = [...new Set(shares.map(({ author }) => author))].sort();
    for (const a of authors) for (const b of authors) if (a < b) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
  }
  expect(Math.max(...pairs.values())).toBeGreaterThan(3);
  expect(pairs.size).toBeLessThanOrEqual(4 * 28);
});
