import { expect, it } from "vitest";
import { hijack } from "../../src/scores/hijack.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("hijack");

it("keeps the contract of scores", () => checkScore(hijack, cases));

it("sees whose voice a tag has in a burst and at other times, and what is gone afterwards", () => {
  const { value, of } = channelsOf(hijack, cases, "four accounts fill");
  expect(of).toMatchObject({ usePart: 1, voice: 1, newcomers: 1, burst: 1, deletedSoon: 1, ownTag: 0 });
  expect(of["drift"]).toBeGreaterThan(0.8);
  expect(value.voice?.[0]?.hashtag).toBe("harbourfc");
  expect(value.voice?.[0]?.days[3]).toEqual({ day: "2023-11-18", members: 8, others: 3 });
});

it("sees that fans are few among many, and say the same", () => {
  const { value, of } = channelsOf(hijack, cases, "four fans");
  expect(of["drift"]).toBeLessThan(0.1);
  expect(value.missing).toEqual(["deletions"]);
  // Sixteen posts among 64 under the tag, which nobody used before, each in words of its own.
  expect(value.value).toBeCloseTo(Math.sqrt(16 / 64) * (0.2 + 0.8 * 0.6), 12);
});
