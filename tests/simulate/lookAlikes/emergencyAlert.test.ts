import { expect } from "vitest";
import { emergencyAlert } from "../../../src/simulate/lookAlikes/emergencyAlert.js";
import { middle, postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(emergencyAlert, {
  sort: "spontaneous",
  flaggedPart: 0.4,
  defines({ crowdPosts, posts, accounts }: CrowdWorld) {
    const [agency] = [...accounts.entries()].filter(([, { bio }]) => bio?.startsWith("Official alerts")).map(([account]) => account);
    expect(posts.filter(({ platform, accountId }) => `${platform}:${accountId}` === agency)).toHaveLength(crowdPosts.filter(({ account }) => account === agency).length);
    // An alert and its all-clear stand under one tag; the agency posts both.
    const tagOf = ({ text = "" }) => /#(\S+Alert\d+)/.exec(text)?.[1];
    const issued = crowdPosts.filter(({ account }) => account === agency);
    const alerts = postsBy(issued, (post) => [tagOf(post)!]);
    expect(alerts.size).toBeGreaterThanOrEqual(3);
    const delays = [...alerts.values()].flatMap(([alert]) =>
      crowdPosts.filter(({ account, createdAt }) => account !== agency && createdAt >= alert!.createdAt && createdAt < alert!.createdAt + 1200).map(({ createdAt }) => createdAt - alert!.createdAt),
    );
    expect(middle(delays)).toBeLessThan(180);
    for (const [alert, clear] of alerts.values()) if (clear) expect(clear.createdAt - alert!.createdAt).toBeGreaterThanOrEqual(1199);
    const reposts = crowdPosts.filter(({ repostOf }) => repostOf !== undefined);
    expect(reposts.length).toBeGreaterThan(0);
    for (const { repostOf } of reposts) expect(issued.some(({ id }) => id === repostOf)).toBe(true);
    const quotes = crowdPosts.filter(({ account, text = "" }) => account !== agency && issued.some((post) => post.text!.split(" #")[0] === text.split(" #")[0]!.split(" http")[0]));
    expect(quotes.length / crowdPosts.length).toBeGreaterThan(0.1);
  },
});
