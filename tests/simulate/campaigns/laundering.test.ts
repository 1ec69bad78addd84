import { expect, test } from "vitest";
import { familyNames, grouped, linkOf, operation } from "./operation.js";

/** An address without its domain. */
function pageOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

test.each(familyNames)("stories go from seeds over channels on another platform to mirrors elsewhere, hours later (%s)", (family) => {
  const { actions, roles } = operation("laundering", family);
  const by = (role: string) => actions.filter(({ author }) => roles.get(author) === role);
  const platforms = (role: string) => new Set(by(role).map(({ post }) => post.platform));
  expect(platforms("seed").size).toBe(1);
  expect(platforms("bridge").size).toBe(1);
  expect([...platforms("seed")]).not.toEqual([...platforms("bridge")]);
  expect(platforms("amplifier").size).toBeGreaterThan(1);
  expect([...platforms("amplifier")]).not.toContain([...platforms("bridge")][0]);

  const stories = grouped(actions, ({ post }) => pageOf(linkOf(post)!));
  expect(stories.size).toBeGreaterThan(5);
  for (const story of stories.values()) {
    const placed = story[0]!;
    const integrated = story.filter(({ author }) => roles.get(author) === "amplifier");
    expect(roles.get(placed.author)).toBe("operator");
    for (const { post } of integrated) {
      expect(post.createdAt - placed.post.createdAt).toBeGreaterThan(3 * 3600);
      expect(new URL(linkOf(post)!).hostname).not.toBe(new URL(linkOf(placed.post)!).hostname);
    }
  }
  expect(new Set(by("amplifier").map(({ post }) => new URL(linkOf(post)!).hostname)).size).toBe(4);
});
