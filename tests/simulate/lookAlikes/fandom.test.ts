import { expect } from "vitest";
import { fandom } from "../../../src/simulate/lookAlikes/fandom.js";
import { middle, postsBy, type CrowdPost, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(fandom, {
  sort: "spontaneous",
  flaggedPart: 0.8,
  defines({ crowdPosts }: CrowdWorld) {
    const partyOf = ({ text = "" }: CrowdPost) => /#\S+StreamingParty\d+/.exec(text)?.[0];
    const parties = postsBy(crowdPosts, (post) => [partyOf(post) ?? []].flat());
    // One every other day, each on a tag of its own, 90 minutes long, beginning at a set minute.
    expect(parties.size).toBe(3);
    for (const party of parties.values()) {
      const from = party[0]!.createdAt;
      expect(from % 1800).toBe(0);
      expect(party.at(-1)!.createdAt - from).toBeLessThan(90 * 60);
      const fans = postsBy(party.slice(1), ({ account }) => [account]);
      expect(fans.size).toBeGreaterThan(3);
      const early = [...fans.values()].filter(([first]) => first!.createdAt - from < 120);
      expect(early.length / fans.size).toBeGreaterThan(0.15);
      // Texts out of the pinned post's eight.
      const texts = [...postsBy(party, ({ text = "" }) => [text.split(" #")[0]!]).values()].sort((a, b) => b.length - a.length);
      const pinned = texts.slice(0, 8).flat().length / party.length;
      expect(pinned).toBeGreaterThan(0.5);
      expect(pinned).toBeLessThan(0.9);
    }
    // Dozens of posts each.
    const perFan = [...parties.values()].flatMap((party) => [...postsBy(party.slice(1), ({ account }) => [account]).values()].map(({ length }) => length));
    expect(middle(perFan)).toBeGreaterThanOrEqual(12);
    expect(crowdPosts.some(({ repostOf }) => repostOf !== undefined)).toBe(true);
  },
});
