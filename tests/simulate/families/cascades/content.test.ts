import { describe, expect, it } from "vitest";
import { smallCascades } from "./smallCascades.js";

const { life } = smallCascades();
const { content, stage } = life;
const post = { id: "1", account: 5, createdAt: 0, community: 0 };

describe("createContent", () => {
  it("writes posts with tags, links, pictures and mentions, now and then", () => {
    const drafts = Array.from({ length: 4000 }, () => content.own(3));
    const part = (has: (draft: (typeof drafts)[number]) => unknown) => drafts.filter(has).length / 4000;
    expect(part(({ hashtags }) => hashtags)).toBeCloseTo(0.3, 1);
    expect(part(({ urls }) => urls)).toBeCloseTo(0.26, 1);
    expect(part(({ media }) => media)).toBeCloseTo(0.08, 1);
    expect(part(({ mentions }) => mentions)).toBeCloseTo(0.05, 1);
    for (const { account, text, hashtags = [], mentions = [] } of drafts) {
      expect([account, text === "", new Set(hashtags).size === hashtags.length, mentions.includes(stage.handle(3))]).toEqual([3, false, true, false]);
    }
  });

  it("says what it reacts to", () => {
    expect(content.repost(1, post)).toEqual({ account: 1, repostOf: post });
    expect(content.quote(1, post)).toMatchObject({ account: 1, quoteOf: post });
    expect(content.reply(1, post)).toMatchObject({ account: 1, replyTo: post });
    const mentioned = Array.from({ length: 500 }, () => content.reply(1, post)).filter(({ mentions }) => mentions?.[0] === stage.handle(5));
    expect(mentioned.length / 500).toBeCloseTo(0.7, 1);
  });

  it("shares the same link and tags, or nothing if there are none", () => {
    expect(content.share(1, post)).toBeUndefined();
    const shared = content.share(1, { ...post, urls: ["https://a.example/1"], hashtags: ["a", "b"] });
    expect(shared).toMatchObject({ account: 1, urls: ["https://a.example/1"], hashtags: ["a", "b"] });
    expect(shared).not.toHaveProperty("repostOf");
    expect(content.share(1, { ...post, hashtags: ["a"] })).not.toHaveProperty("urls");
  });

  it("announces an article of the site given, a new one each time", () => {
    const [first, second] = [content.announce(2, 4), content.announce(2, 4)];
    expect(new URL(first.urls![0]!).hostname).toBe(stage.words.domain(4));
    expect(second.urls).not.toEqual(first.urls);
  });
});
