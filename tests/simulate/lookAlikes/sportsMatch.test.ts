import { expect } from "vitest";
import { sportsMatch } from "../../../src/simulate/lookAlikes/sportsMatch.js";
import { postsBy, type CrowdWorld } from "./crowdWorld.js";
import { testLookAlike } from "./lookAlikeKit.js";

testLookAlike(sportsMatch, {
  sort: "spontaneous",
  flaggedPart: 0.5,
  defines({ crowdPosts }: CrowdWorld) {
    const matches = postsBy(crowdPosts, ({ text = "" }) => [/#(\S+Match\d+)$/.exec(text)![1]!]);
    expect(matches.size).toBe(3);
    for (const match of matches.values()) {
      const kickOff = Math.floor(match[0]!.createdAt / 1800) * 1800;
      expect(match.at(-1)!.createdAt - kickOff).toBeLessThan(3 * 3600);
      // Posts come in bursts: after each whistle, many within 90 s, against the match's average.
      for (const minute of [0, 46, 61, 109]) {
        const burst = match.filter(({ createdAt }) => createdAt - kickOff >= minute * 60 && createdAt - kickOff < minute * 60 + 90).length;
        expect(burst, `minute ${minute}`).toBeGreaterThan((2 * match.length * 90) / (111 * 60));
      }
      // The score only ever goes up.
      const scores = match.flatMap(({ text = "" }) => [...text.matchAll(/ (\d+)-(\d+) #/g)]).map(([, home, away]) => Number(home) + Number(away));
      expect(scores.length).toBeGreaterThan(5);
      for (const [i, goals] of scores.entries()) if (i > 0) expect(goals).toBeGreaterThanOrEqual(scores[i - 1]!);
    }
    for (const { text } of crowdPosts) expect(text!.split(" #")[0]!.length, text).toBeLessThan(120);
  },
});
