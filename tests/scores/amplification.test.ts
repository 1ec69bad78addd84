import { expect, it } from "vitest";
import { amplification } from "../../src/scores/amplification.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("amplification");

it("keeps the contract of scores", () => checkScore(amplification, cases));

it("counts the cluster's part of the reposts, and names whom it serves apart", () => {
  const { value, of } = channelsOf(amplification, cases, "four accounts repost two others");
  // Six posts with four reposts by members and one by the public each.
  expect(of["engagementShare"]).toBeCloseTo(24 / 30, 12);
  // Two accounts served alike by 24 reposts: 1 - (2 - 1) / (24 - 1).
  expect(of["concentration"]).toBeCloseTo(1 - 1 / 23, 12);
  // Every repost by a member came before any of the public's.
  expect(of["latency"]).toBe(1);
  expect(value.value).toBeCloseTo((24 / 30 + (1 - 1 / 23) + 1) / 3, 12);
  expect(value.principals).toEqual(["x:mayor", "x:party"]);
  expect(value.missing).toEqual(["accounts", "client"]);
  expect(value.engagement?.memberLatencies.slice(0, 3)).toEqual([5, 5, 5]);
  expect(value.engagement).toMatchObject({ posts: 6, accounts: 2 });
});

it("tells that there is nothing to tell", () => {
  const { value } = channelsOf(amplification, cases, "nobody reposts");
  expect([value.value, value.missing]).toEqual([undefined, ["reposts"]]);
});
