import { describe, expect, it } from "vitest";
import type { ScoreNeed } from "../../../src/model/score.js";
import { judge, type Learnt } from "../../../src/pipeline/scoring/judge.js";
import { channel, valued } from "./valued.js";

/** Above a score of 0 surely inauthentic, below surely not. */
const sharp: Learnt = {
  inauthenticity: { intercept: -1, weights: [1, 1, -5], baseRate: 0.5, calibration: [[-0.2, 0, 0.1, 0.2], [0.2, 0.8, 0.9, 1]] },
  attribution: { none: 0, explained: 0, kinds: {}, others: [-2, 4] },
};
const FLAGGED = { flagged: true, met: new Set<ScoreNeed>(["text"]) };
const settings = { inauthenticBaseRate: 0.5 };
const guilty = [valued("copypasta", 0.9, [channel("templates", 0.9), channel("hidden", 0.8, true)])];

describe("judge", () => {
  it("calls inauthentic what is likely so, by two channels of which one hides something", () => {
    const { verdict, because, kind, kindProbability, inauthenticity } = judge(FLAGGED, guilty, settings, sharp);
    expect([verdict, kind, kindProbability, inauthenticity.low]).toEqual(["inauthentic", "copypasta", 1, 0.8]);
    expect(because).toBe("At least 80% likely, by several channels, and something is hidden: About hidden. About templates.");
  });

  it.each([
    ["one channel", [valued("copypasta", 0.9, [channel("hidden", 0.8, true)])], /^Only one thing/],
    ["two channels of one name", [valued("copypasta", 0.9, [channel("hidden", 0.8, true)]), valued("sleeper", 0.9, [channel("hidden", 0.9)])], /^Only one thing/],
    ["nothing hidden", [valued("copypasta", 0.9, [channel("templates", 0.9), channel("pace", 0.9), channel("hidden", 0.4, true)])], /nothing was seen that hides/],
    ["hardly anything", [valued("copypasta", 0.1, [channel("hidden", 0.1, true)])], /at most 20% likely/],
  ])("goes no further than coordinated with %s", (_, seen, because) => {
    const judged = judge(FLAGGED, seen, settings, sharp);
    expect([judged.verdict, judged.because]).toEqual(["coordinated-unclear", expect.stringMatching(because)]);
  });

  it("takes open organisers at their word, whatever else was seen", () => {
    const open = valued("common-ownership", 0.5, [], { tells: "explanation" });
    expect(judge(FLAGGED, [...guilty, open], settings, sharp)).toMatchObject({ verdict: "coordinated-disclosed", because: "It says so itself: Seen: common-ownership." });
    const fans = valued("fandom", 1, [], { tells: "explanation" });
    expect(judge(FLAGGED, [...guilty, fans], settings, sharp).verdict).not.toBe("coordinated-disclosed");
  });

  it("abstains where the interval straddles one half", () => {
    const between = [valued("copypasta", 0.625, [channel("templates", 0.9), channel("hidden", 0.8, true)])];
    expect(judge(FLAGGED, between, settings, sharp)).toMatchObject({ verdict: "undecided", because: "What was seen leaves it between 0% and 100% likely to be inauthentic." });
  });

  it("abstains where what the data lacks might explain it", () => {
    expect(judge(FLAGGED, [...guilty, valued("fandom", undefined, [], { tells: "explanation", missing: ["accounts"] })], settings, sharp).verdict).toBe("undecided");
  });

  it("says nothing of clusters that no evidence names", () => {
    expect(judge({ ...FLAGGED, flagged: false }, guilty, settings, sharp)).toMatchObject({ verdict: "undecided", kind: undefined, kindProbability: undefined });
  });
});
