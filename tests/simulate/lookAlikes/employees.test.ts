import { expect } from "vitest";
import { employees } from "../../../src/simulate/lookAlikes/employees.js";
import type { CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(employees, {
  sort: "open",
  flaggedPart: 0.25,
  defines({ crowdPosts, posts, members, accounts, toSeconds }: CrowdWorld) {
    const company = [...members].find((member) => accounts.get(member)!.owner !== undefined)!;
    const { name, owner } = accounts.get(company)!;
    expect(owner).toBe(name);
    for (const member of members) expect(accounts.get(member)!.bio, member).toContain(member === company ? `official account of ${name}` : `at ${name}. Views my own.`);
    const news = crowdPosts.filter(({ account, createdAt }) => account === company && createdAt < toSeconds - 7200);
    expect(news.length).toBeGreaterThan(8);
    // What staff share is the company's: its posts, or its links.
    for (const { account, repostOf, text = "" } of crowdPosts) {
      if (account === company) continue;
      const link = /https:\S+/.exec(text)?.[0];
      const shares = crowdPosts.some((post) => post.account === company && (repostOf === undefined ? post.text!.includes(link!) : post.id === repostOf));
      expect(shares).toBe(true);
    }
    // The tool's accounts share every item, within a minute or two of each other.
    const ambassadors = [...members].filter((member) => member !== company && crowdPosts.filter(({ account }) => account === member).length >= news.length * 0.9);
    expect(ambassadors.length).toBeGreaterThanOrEqual(4);
    // Staff live an ordinary life besides.
    const ordinary = posts.filter(({ platform, accountId }) => members.has(`${platform}:${accountId}`)).length - crowdPosts.length;
    expect(ordinary).toBeGreaterThan(0);
  },
});
