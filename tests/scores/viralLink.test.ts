import { expect, it } from "vitest";
import { viralLink } from "../../src/scores/viralLink.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("viralLink");

it("keeps the contract of scores", () => checkScore(viralLink, cases));

it("is the part of the single thing times that of the public", () => {
  const { value, of } = channelsOf(viralLink, cases, "four readers");
  expect(of).toEqual({ singleThing: 1, public: 0.75 });
  expect(value.value).toBe(0.75);
  expect(channelsOf(viralLink, cases, "four accounts share").of["singleThing"]).toBeCloseTo(4 / 24, 12);
});
