import { describe, expect, it } from "vitest";
import { DEEDS, REMARKS, STANCES, TOPIC_NAMES } from "../../../../src/simulate/words/ideas.js";
import { LEXICONS } from "../../../../src/simulate/words/languages/index.js";
import { IDEAS } from "../../../../src/simulate/words/message.js";

it("languages are sorted by tag, and their shares sum to 1", () => {
  const tags = LEXICONS.map((lexicon) => lexicon.tag);
  expect(tags).toEqual([...tags].sort());
  expect(LEXICONS.reduce((sum, lexicon) => sum + lexicon.share, 0)).toBeCloseTo(1, 12);
  expect(new Set(LEXICONS.map((lexicon) => lexicon.script))).toEqual(new Set(["Latin", "Cyrillic", "Arabic", "Han"]));
});

describe.each(LEXICONS.map((lexicon) => [lexicon.tag, lexicon] as const))("lexicon of %s", (_, lexicon) => {
  it("has three different ways of saying each idea, without stray spaces", () => {
    for (const idea of IDEAS) {
      const ways = lexicon.words[idea].split("|");
      expect(ways.length, idea).toBe(3);
      expect(new Set(ways).size, idea).toBe(3);
      for (const way of ways) expect(way, idea).toMatch(/^\S(?:.*\S)?$/u);
    }
  });

  it("has letters of its script only", () => {
    const foreign = new RegExp(`(?!\\p{Script=${lexicon.script}})\\p{L}`, "u");
    for (const idea of IDEAS) expect(lexicon.words[idea], idea).not.toMatch(foreign);
    for (const stock of lexicon.stock) expect(stock).not.toMatch(foreign);
  });

  it("has a gap for the thing in stances and nowhere else", () => {
    const stances = new Set<string>(STANCES);
    for (const idea of IDEAS) {
      for (const way of lexicon.words[idea].split("|")) expect(way.split("#").length, idea).toBe(stances.has(idea) ? 2 : 1);
    }
    for (const ways of [lexicon.clock, lexicon.percent, lexicon.inTown]) {
      expect(ways.split("|").map((way) => way.split("#").length)).toEqual([2, 2, 2]);
    }
  });

  it("ends remarks and stances in no mark but a question's", () => {
    for (const idea of [...REMARKS, ...STANCES]) {
      for (const way of lexicon.words[idea].split("|")) expect(way).toMatch(/[\p{L}\p{M}#?？؟]$/u);
    }
  });

  it("has no two deeds that are the same word", () => {
    const ways = DEEDS.flatMap((deed) => lexicon.words[deed].split("|"));
    expect(ways.filter((way, at) => ways.indexOf(way) < at)).toEqual([]);
  });

  it("has orders of all five parts that begin with different ones", () => {
    for (const order of lexicon.orders) expect(order.replace(/[ ,]/g, "").split("").sort().join("")).toBe("OPSTV");
    expect(lexicon.orders[0]).not.toMatch(/^[TP]/);
    expect(new Set(lexicon.orders).size).toBeGreaterThanOrEqual(4);
  });

  it("has as many words of tags for each topic, and none for two", () => {
    const words = TOPIC_NAMES.flatMap((topic) => lexicon.tags[topic].split("|"));
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
    for (const topic of TOPIC_NAMES) expect(lexicon.tags[topic].split("|").length).toBe(8);
    for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}_]+$/u);
  });
});
