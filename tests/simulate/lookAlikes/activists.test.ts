import { expect } from "vitest";
import { activists } from "../../../src/simulate/lookAlikes/activists.js";
import { middle, postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(activists, {
  sort: "open",
  flaggedPart: 0.5,
  defines({ crowdPosts, members, accounts }: CrowdWorld) {
    // Three days of action in six days, each with a tag of its own beside the movement's.
    const actions = [...postsBy(crowdPosts, ({ hashtags = [] }) => hashtags.filter((tag) => /Day\d+$/.test(tag))).values()];
    expect(actions).toHaveLength(3);
    const movement = new Set(crowdPosts.flatMap(({ hashtags = [] }) => hashtags.slice(0, 1)));
    expect(movement.size).toBe(1);
    // Mentions stand before the text, tags and links behind it.
    const body = (text = "") => text.replace(/^(@\S+ )+/, "").split(" #")[0]!;
    for (const action of actions) {
      // Half join within two minutes of the hour that the call names.
      const times = action.map(({ createdAt }) => createdAt % 3600);
      expect(times.filter((seconds) => seconds < 240).length / times.length).toBeGreaterThan(0.3);
    }
    // More than half send one of three suggested texts as it is, a third edits one.
    const [first, edited] = [0, 1].map((kind) => {
      const chosen = actions.flatMap((action) => {
        const texts = [...postsBy(action, ({ text }) => [body(text)]).values()].sort((a, b) => b.length - a.length);
        const suggested = texts.slice(0, 3).map((posts) => body(posts[0]!.text));
        return action.filter(({ text }) => (kind === 0 ? suggested.includes(body(text)) : suggested.some((sent) => body(text).startsWith(`${sent} `))));
      });
      return chosen.length / actions.flat().length;
    });
    expect(first).toBeGreaterThan(0.4);
    expect(first).toBeLessThan(0.7);
    expect(edited).toBeGreaterThan(0.1);
    expect(edited).toBeLessThan(0.5);
    expect(middle([...postsBy(crowdPosts, ({ account }) => [account]).values()].map(({ length }) => length))).toBeGreaterThan(2);
    const sayingSo = [...members].filter((member) => [...movement].some((tag) => accounts.get(member)!.bio?.includes(`#${tag}`)));
    expect(sayingSo.length / members.size).toBeGreaterThan(0.3);
  },
});
