import { expect } from "vitest";
import { breakingNews } from "../../../src/simulate/lookAlikes/breakingNews.js";
import { postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(breakingNews, {
  sort: "spontaneous",
  flaggedPart: 0.3,
  defines({ crowdPosts, accounts, toSeconds }: CrowdWorld) {
    const linkOf = (text = "") => /https:\S+$/.exec(text)?.[0] ?? "";
    const stories = [...postsBy(crowdPosts, ({ text }) => [linkOf(text)]).values()].filter(([first]) => first!.createdAt < toSeconds - 7200);
    expect(stories.length).toBeGreaterThan(2);
    for (const story of stories) {
      const since = story.map(({ createdAt }) => createdAt - story[0]!.createdAt);
      const within = (seconds: number) => since.filter((delay) => delay < seconds).length;
      // A tenth of the public within the first hour, most of them in its first quarter.
      expect(within(3600) / accounts.size).toBeGreaterThan(0.07);
      expect(within(3600) / accounts.size).toBeLessThan(0.13);
      expect(within(900)).toBeGreaterThan(within(3600) - within(900));
      expect(within(900) / 900).toBeGreaterThan((2 * (within(7200) - within(900))) / 6300);
      expect(new Set(story.map(({ account }) => account)).size).toBe(story.length);
    }
  },
});
