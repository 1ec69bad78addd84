import { expect } from "vitest";
import { viralJoke } from "../../../src/simulate/lookAlikes/viralJoke.js";
import { postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(viralJoke, {
  sort: "spontaneous",
  flaggedPart: 0.3,
  defines({ crowdPosts, posts }: CrowdWorld) {
    const told = [...postsBy(crowdPosts, ({ text = "" }) => [text]).values()];
    // Most tellings are exact; each ninth is a variant, and some variants are told on.
    const exact = told.filter(({ length }) => length > 10).flat().length / crowdPosts.length;
    expect(exact).toBeGreaterThan(0.6);
    expect(exact).toBeLessThan(0.95);
    const variants = told.filter(({ length }) => length <= 10).length / crowdPosts.length;
    expect(variants).toBeGreaterThan(0.04);
    expect(variants).toBeLessThan(0.2);
    const jokes = told.filter(({ length }) => length > 10);
    expect(jokes.length).toBeGreaterThan(6);
    // A burst, then stragglers.
    const delays = jokes.flatMap((joke) => joke.map(({ createdAt }) => createdAt - joke[0]!.createdAt));
    expect(delays.filter((delay) => delay < 1200).length / delays.length).toBeGreaterThan(0.3);
    expect(delays.filter((delay) => delay > 6 * 3600).length / delays.length).toBeGreaterThan(0.03);
    // By hand: nothing is reposted.
    const copied = new Set(crowdPosts.map(({ id }) => id));
    expect(posts.filter(({ id, repostOf }) => copied.has(id) && repostOf !== undefined)).toEqual([]);
  },
});
