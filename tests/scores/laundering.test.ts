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

it("reads lists of known domains: into the value of a path, and as tags of its steps", () => {
  const { value, of } = channelsOf(laundering, cases, "stories keep their page on the way, which a list");
  expect(of).toMatchObject({ listedSites: 1, mirrors: 0, sourceLost: 0 });
  expect(value.value).toBe(1);
  expect(value.channels.find(({ name }) => name === "listedSites")!.meaning).toContain("known.example, Operation Heron by a list");
  expect(value.paths![0]!.steps[0]!.tags).toEqual([{ operation: "Operation Heron", source: "a list" }]);
  const unlisted = channelsOf(laundering, cases, "stories keep their page on the way, which no list");
  expect(unlisted.of["listedSites"]).toBe(0);
  expect(unlisted.value.value).toBe(0.5);
  expect(unlisted.value.paths![0]!.steps[0]!.tags).toEqual([]);
});
