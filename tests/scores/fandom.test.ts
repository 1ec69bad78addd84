import { expect, it } from "vitest";
import { fandom } from "../../src/scores/fandom.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("fandom");

it("keeps the contract of scores", () => checkScore(fandom, cases));

it("sees one thing, each other, words of their own, others and an announcement", () => {
  const { value, of } = channelsOf(fandom, cases, "fans agree");
  expect(of).toMatchObject({ oneThing: 1, eachOther: 1, ownWords: 1, announced: 1, lasting: 1, inProfiles: 1 });
  // Eight others beside four members; the club posted at another hour.
  expect(of["joined"]).toBeCloseTo(8 / 12, 12);
  expect(value.value).toBe(1);
});

it("isn't one text under a tag of nobody else's", () => {
  expect(channelsOf(fandom, cases, "four accounts post").value.value).toBe(0);
});
