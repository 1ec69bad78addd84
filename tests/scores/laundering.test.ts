import { expect, it } from "vitest";
import { laundering } from "../../src/scores/laundering.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("laundering");

it("keeps the contract of scores", () => checkScore(laundering, cases));

it("follows stories over platforms, and names who carried them", () => {
  const { value, of } = channelsOf(laundering, cases, "stories from one site");
  // Twelve pairs of platforms, always the same way round.
  expect(of["lead"]).toBe(1);
  expect(of["crossing"]).toBeCloseTo(1, 12);
  expect(of["mirrors"]).toBeCloseTo(1, 12);
  // Of each story's first post and four posts to follow (with the channel's), the three on mirrors don't link to the source.
  expect(of["sourceLost"]).toBeCloseTo(3 / 4, 12);
  expect(value.roles).toEqual({ "channel:b1": "bridge" });
  const [path] = value.paths!;
  expect(path!.steps.map(({ phase, platform, domain }) => [phase, platform, domain])).toEqual([
    ["placement", "forum", "source.example"],
    ["layering", "channel", "source.example"],
    ["integration", "x", expect.stringMatching(/^mirror\d\.example$/)],
    ["integration", "x", expect.stringMatching(/^mirror\d\.example$/)],
  ]);
});

it("doesn't take outlets that post everywhere at once for a path", () => {
  expect(channelsOf(laundering, cases, "outlets").of).toMatchObject({ mirrors: 0, bridges: 0 });
  expect(channelsOf(laundering, cases, "everybody stays").value.value).toBe(0);
});
