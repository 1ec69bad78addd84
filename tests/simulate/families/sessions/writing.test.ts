import { describe, expect, it } from "vitest";
import type { Story } from "../../../../src/simulate/families/sessions/news.js";
import { createWriting } from "../../../../src/simulate/families/sessions/writing.js";
import { START } from "../../smallTheatre.js";
import { smallLife } from "./smallLife.js";

const story: Story = { topic: 2, brokeAt: START, attention: 0.3, halfLifeSeconds: 3600, tag: 1000, links: ["https://a.example/1", "https://b.example/1"] };

describe("writing", () => {
  const { life, stage, people } = smallLife({ change: ({ community, language }) => (community.fill(1), (language[7] = 1)) });
  const writing = createWriting(life);
  const many = Array.from({ length: 2000 }, (_, i) => i);

  it("has texts of its own, some with tags, some with pictures", () => {
    const drafts = many.map(() => writing.own(0, false));
    const withTags = drafts.filter(({ hashtags }) => hashtags);
    expect(drafts.every(({ text, urls }) => text !== "" && urls === undefined)).toBe(true);
    expect(withTags.length / 2000).toBeCloseTo(0.22, 1);
    for (const { hashtags } of withTags) expect(new Set(hashtags).size).toBe(hashtags!.length);
    const pictures = drafts.flatMap(({ media = [] }) => media.map(({ hash }) => hash));
    expect(pictures.length / 2000).toBeCloseTo(0.1, 1);
    expect(new Set(pictures).size).toBeLessThan(pictures.length);
    expect(pictures.every((hash) => /^[0-9a-f]{16}$/.test(hash!))).toBe(true);
  });

  it("links to articles, and passes on links that it sees", () => {
    expect(many.slice(0, 50).every(() => writing.own(0, true).urls!.length === 1)).toBe(true);
    for (let i = 0; i < 40; i++) life.feeds.show({ id: String(i), account: 1, createdAt: START, community: 1, urls: ["https://seen.example/"] }, life.draw);
    const passedOn = many.filter(() => writing.own(0, true).urls![0] === "https://seen.example/").length;
    expect(passedOn / 2000).toBeGreaterThan(0.4);
    expect(passedOn / 2000).toBeLessThan(0.6);
  });

  it("names the story's tag and one of its links, the first most often", () => {
    const drafts = many.map(() => writing.about(story, 3));
    const tag = stage.words.hashtag(2, 1000, 0);
    expect(new Set(drafts.flatMap(({ hashtags = [] }) => hashtags))).toEqual(new Set([tag]));
    const links = drafts.flatMap(({ urls = [] }) => urls);
    expect(links.length / 2000).toBeCloseTo(0.6, 1);
    // u^2 < 1/2 with probability 0.707.
    expect(links.filter((url) => url === story.links[0]).length / links.length).toBeCloseTo(0.71, 1);
  });

  it("mentions whom it answers", () => {
    const to = { id: "9", account: 4, createdAt: START, community: 1 };
    expect(writing.reply(0, to)).toMatchObject({ replyTo: to, mentions: [stage.handle(4)] });
    expect(writing.quote(0, to)).toMatchObject({ quoteOf: to, mentions: [stage.handle(4)] });
  });

  it("writes in the community's language now and then", () => {
    const foreign = many.filter(() => writing.own(7, false).language === 0).length;
    expect(foreign / 2000).toBeCloseTo(0.3, 1);
    expect(many.every(() => writing.own(0, false).language === undefined)).toBe(true);
    expect(people.language[7]).toBe(1);
  });
});
