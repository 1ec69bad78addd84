import { expect } from "vitest";
import { newsroom } from "../../../src/simulate/lookAlikes/newsroom.js";
import { middle, postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(newsroom, {
  sort: "open",
  flaggedPart: 1,
  defines({ crowdPosts, posts, members, accounts }: CrowdWorld) {
    const owners = new Set([...members].map((member) => accounts.get(member)!.owner));
    expect(owners.size).toBe(1);
    const [owner] = [...owners];
    for (const member of members) expect(accounts.get(member)!.bio).toBe(`News. Part of ${owner!}.`);
    expect(posts.filter(({ platform, accountId }) => members.has(`${platform}:${accountId}`))).toHaveLength(crowdPosts.length);
    const headline = (text = "") => text.replace(/ #\S+/g, "").replace(/ https:\S+$/, "");
    const articles = [...postsBy(crowdPosts, ({ text }) => [headline(text)]).values()];
    const syndicated = articles.filter(({ length }) => length > 1);
    expect(syndicated.length).toBeGreaterThan(60);
    expect(articles.length - syndicated.length).toBeGreaterThan(50);
    expect(middle(syndicated.map((posts) => posts.at(-1)!.createdAt - posts[0]!.createdAt))).toBeLessThan(300);
    // Most articles stand on the outlets' own sites, under different domains; the others on one.
    const domains = syndicated.map((posts) => new Set(posts.map(({ text = "" }) => new URL(/https:\S+/.exec(text)![0]).hostname)).size === 1);
    const onOne = domains.filter(Boolean).length / domains.length;
    expect(onOne).toBeGreaterThan(0.2);
    expect(onOne).toBeLessThan(0.6);
  },
});
