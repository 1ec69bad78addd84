import { expect } from "vitest";
import { disclosedBots } from "../../../src/simulate/lookAlikes/disclosedBots.js";
import { middle, postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(disclosedBots, {
  sort: "open",
  flaggedPart: 0.6,
  defines({ crowdPosts, posts, members, accounts, toSeconds }: CrowdWorld) {
    for (const member of members) {
      const { automated, bio } = accounts.get(member)!;
      expect(automated, member).toBe(true);
      expect(bio).toMatch(/^Bot\. /);
      // They do nothing else.
      const own = posts.filter(({ platform, accountId }) => `${platform}:${accountId}` === member);
      expect(own.length).toBe(crowdPosts.filter(({ account }) => account === member).length);
    }
    const relays = [...members].filter((member) => accounts.get(member)!.bio!.includes("Relays"));
    const items = postsBy(
      crowdPosts.filter(({ account, createdAt }) => relays.includes(account) && createdAt < toSeconds - 600),
      ({ text = "" }) => [/https:\S+/.exec(text)![0]],
    );
    expect(items.size).toBeGreaterThan(6 * 12);
    // Every relay has every item, nine of ten within seconds.
    for (const item of items.values()) expect(item).toHaveLength(relays.length);
    expect(middle([...items.values()].map((item) => item.at(-1)!.createdAt - item[0]!.createdAt))).toBeLessThan(60);
    const clocks = crowdPosts.filter(({ account }) => !relays.includes(account));
    expect(new Set(clocks.map(({ account }) => account)).size).toBe(2);
    const punctual = clocks.filter(({ createdAt }) => createdAt % 3600 < 15);
    expect(punctual.length / clocks.length).toBeGreaterThan(0.8);
    expect(clocks.length).toBeGreaterThan(2 * 6 * 22);
  },
});
