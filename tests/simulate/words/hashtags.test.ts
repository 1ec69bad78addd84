import { describe, expect, it } from "vitest";
import { createHashtags } from "../../../src/simulate/words/hashtags.js";
import { LEXICONS } from "../../../src/simulate/words/languages/index.js";

describe.each(LEXICONS.map((lexicon) => [lexicon.tag, lexicon] as const))("tags in %s", (_, lexicon) => {
  const hashtag = createHashtags(lexicon);

  it("differ for 60 topics and 2,000 ranks, also without regard to case", () => {
    const seen = new Set<string>();
    for (let topic = 0; topic < 60; topic++) for (let rank = 0; rank < 2000; rank++) seen.add(hashtag(topic, rank).toLowerCase());
    expect(seen.size).toBe(120_000);
  });

  it("differ for very many topics", () => {
    const seen = new Set<string>();
    for (let topic = 0; topic < 20_000; topic++) for (const rank of [0, 1, 2, 30]) seen.add(hashtag(topic, rank).toLowerCase());
    expect(seen.size).toBe(80_000);
  });

  it("are one word of letters, digits and underscores, the same each time", () => {
    for (let i = 0; i < 2000; i++) {
      const tag = hashtag(i % 37, i);
      expect(tag).toMatch(/^[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*$/u);
      expect(createHashtags(lexicon)(i % 37, i)).toBe(tag);
    }
  });

  it("are in the script of the language, but for events", () => {
    const foreign = new RegExp(`(?!\\p{Script=${lexicon.script}})\\p{L}`, "u");
    for (let rank = 12; rank < 800; rank++) expect(hashtag(rank % 25, rank)).not.toMatch(foreign);
  });
});

it("some of the highest ranks are the same in all languages, most are not", () => {
  const all = LEXICONS.map(createHashtags);
  let same = 0;
  for (let topic = 0; topic < 20; topic++) {
    for (let rank = 0; rank < 12; rank++) if (new Set(all.map((hashtag) => hashtag(topic, rank))).size === 1) same++;
  }
  expect(same / 240).toBeGreaterThan(0.2);
  expect(same / 240).toBeLessThan(0.5);
});

it("some are written in one case, some have numbers", () => {
  const hashtag = createHashtags(LEXICONS[2]!);
  const tags = Array.from({ length: 400 }, (_, rank) => hashtag(4, rank));
  expect(tags.filter((tag) => tag === tag.toLowerCase()).length).toBeGreaterThan(100);
  expect(tags.filter((tag) => /\d/.test(tag)).length).toBeGreaterThan(30);
});
