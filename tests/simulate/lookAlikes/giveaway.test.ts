import { expect } from "vitest";
import { giveaway } from "../../../src/simulate/lookAlikes/giveaway.js";
import { middle, postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(giveaway, {
  sort: "spontaneous",
  flaggedPart: 0.4,
  defines({ crowdPosts, members, accounts }: CrowdWorld) {
    const announced = crowdPosts.filter(({ repostOf, replyTo }) => repostOf === undefined && replyTo === undefined);
    expect(announced.length).toBeGreaterThan(10);
    const hosts = new Set(announced.map(({ account }) => account));
    const hunters = [...members].filter((member) => !hosts.has(member));
    // An entry is a repost of the announcement, then an answer that tags friends.
    const entries = crowdPosts.filter(({ account }) => !hosts.has(account));
    const times = new Map(announced.map(({ id, createdAt }) => [id, createdAt]));
    for (const { repostOf, replyTo, createdAt, text } of entries) {
      const since = createdAt - times.get((repostOf ?? replyTo)!)!;
      expect(since).toBeGreaterThanOrEqual(0);
      expect(since).toBeLessThan(48 * 3600);
      if (replyTo !== undefined) expect(text).toMatch(/^(@\S+ ){1,3}.*#Giveaway/s);
    }
    const entered = postsBy(entries.filter(({ repostOf }) => repostOf !== undefined), ({ account, repostOf }) => [`${account} ${repostOf!}`]);
    for (const reposts of entered.values()) expect(reposts).toHaveLength(1);
    // Serial entrants, some of them within seconds of the announcement.
    expect(middle(hunters.map((hunter) => entries.filter(({ account, repostOf }) => account === hunter && repostOf !== undefined).length))).toBeGreaterThan(announced.length / 2);
    const fast = [...times.keys()].map((id) => entries.filter(({ repostOf, createdAt }) => repostOf === id && createdAt - times.get(id)! < 120).length);
    expect(middle(fast)).toBeGreaterThanOrEqual(3);
    const followers = (among: Iterable<string>) => middle([...among].map((member) => accounts.get(member)!.followers ?? 0));
    expect(followers(hunters)).toBeLessThanOrEqual(followers(accounts.keys()));
  },
});
