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
  expect([value.value, value.missing]).toEqual([undefined, ["reposts", "urls"]]);
});

it("sees pages of few sites that are pushed one after the other, whatever the time between", () => {
  const { value, of } = channelsOf(amplification, cases, "four accounts link");
  // 24 posts by members and 2 by others; two sites served alike: 1 - (2 - 1) / (24 - 1); six pages alike.
  expect(of["pageShare"]).toBeCloseTo(24 / 26, 12);
  expect(of["pageAfterPage"]).toBeCloseTo(1 - 1 / 6, 12);
  // Two pages of six have one sharer outside beside four members.
  const part = of["pagePart"]!;
  expect(part).toBeCloseTo(1, 12);
  expect(value.value).toBeCloseTo(((24 / 26 + (1 - 1 / 23)) / 2) * (1 - 1 / 6), 12);
  // Others link to both sites: they are no secret.
  expect(of["pushesUndisclosedSites"]).toBe(0);
  expect(value.seen).toContain("6 pages of 2 sites");
  expect(channelsOf(amplification, cases, "four readers link").value.value).toBe(0);
});
