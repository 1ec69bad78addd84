import { describe, expect, it } from "vitest";
import type { ScoreNeed } from "../../../src/model/score.js";
import { judge, type Learnt } from "../../../src/pipeline/scoring/judge.js";
import { channel, valued } from "./valued.js";

/** Above a score of 0 surely inauthentic, below surely not. */
const inauthenticity: Learnt["inauthenticity"] = { intercept: -1, weights: [1, 1, -5], baseRate: 0.5, calibration: [[-0.2, 0, 0.1, 0.2], [0.2, 0.8, 0.9, 1]] };
const sharp: Learnt = {
  inauthenticity,
  // A cluster of which nobody can know whether it is open about itself is half as likely.
  withoutProfiles: { ...inauthenticity, calibration: [[-0.2, 0, 0.05, 0.1], [0.2, 0.4, 0.45, 1]] },
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

  it("says why where the run can't decide on anybody, and that it isn't known where it can", () => {
    const unflagged = { ...FLAGGED, flagged: false };
    expect(judge({ ...unflagged, undecided: "Times are too coarse." }, guilty, settings, sharp)).toMatchObject({ verdict: "undecided", because: "The run can't decide on anybody: Times are too coarse.", kind: undefined });
    expect(judge(unflagged, guilty, settings, sharp)).toMatchObject({ verdict: "undecided", because: expect.stringMatching(/^The evidence doesn't name this cluster/) as string });
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

  it("counts persons made for the purpose for whatever the cluster is taken for, with something that members do besides", () => {
    const made = valued("troll-farm", 0.1, [channel("madeTogether", 0.9, true), channel("bioReuse", 0.8, true)]);
    const pushing = valued("amplification", 0.45, [channel("engagementShare", 0.7)]);
    const at: Learnt = { ...sharp, inauthenticity: { ...inauthenticity, intercept: 1, calibration: [[0, 0.8, 0.9, 1]] }, attribution: { ...sharp.attribution, none: -1 } };
    expect(judge(FLAGGED, [made, pushing], settings, at)).toMatchObject({ verdict: "inauthentic", kind: "amplification" });
    expect(judge(FLAGGED, [made, valued("amplification", 0.45, [channel("engagementShare", 0.4)])], settings, at)).toMatchObject({ verdict: "coordinated-unclear", because: "Only one thing speaks for it: About madeTogether." });
    // A sign that belongs to a kind that was hardly seen is none.
    expect(judge(FLAGGED, [valued("takeover", 0.45, [channel("borrowedAccounts", 0.9, true), channel("language", 0.9)])], settings, at).because).toMatch(/nothing was seen that hides/);
  });

  it("goes by what was learnt without profiles where nobody's openness can be seen", () => {
    const unknown = valued("common-ownership", undefined, [], { tells: "explanation", missing: ["accounts"] });
    expect(judge(FLAGGED, [...guilty, unknown], settings, sharp)).toMatchObject({ verdict: "undecided", inauthenticity: { value: 0.45, high: 1 } });
  });

  it("takes open organisers at their word, whatever they do", () => {
    const open = valued("common-ownership", 0.5, [], { tells: "explanation" });
    const inTheOpen = [valued("copypasta", 0.9, [channel("templates", 0.9), channel("hidden", 0.5, true)])];
    expect(judge(FLAGGED, [...inTheOpen, open], settings, sharp)).toMatchObject({ verdict: "coordinated-disclosed", because: "It says so itself: Seen: common-ownership." });
    const fans = valued("fandom", 1, [], { tells: "explanation" });
    expect(judge(FLAGGED, [...inTheOpen, fans], settings, sharp).verdict).not.toBe("coordinated-disclosed");
  });

  it("takes nobody for open who clearly hides something", () => {
    const open = valued("common-ownership", 0.5, [], { tells: "explanation" });
    // 0.9 of a kind and 0.8 of a sign: 0.72 is hidden, which is clear.
    const surely: Learnt = { ...sharp, inauthenticity: { ...inauthenticity, intercept: 3 } };
    expect(judge(FLAGGED, [...guilty, open], settings, surely).verdict).toBe("inauthentic");
    expect(judge(FLAGGED, [...guilty, open], settings, sharp).verdict).toBe("coordinated-unclear");
  });

  it("abstains where the interval straddles one half", () => {
    const between = [valued("copypasta", 0.625, [channel("templates", 0.9), channel("hidden", 0.8, true)])];
    expect(judge(FLAGGED, between, settings, sharp)).toMatchObject({ verdict: "undecided", because: "What was seen leaves it between 40% and 60% likely to be inauthentic." });
  });

  it("abstains where what the data lacks might explain it", () => {
    expect(judge(FLAGGED, [...guilty, valued("fandom", undefined, [], { tells: "explanation", missing: ["accounts"] })], settings, sharp).verdict).toBe("undecided");
  });

  it("says nothing of clusters that no evidence names", () => {
    expect(judge({ ...FLAGGED, flagged: false }, guilty, settings, sharp)).toMatchObject({ verdict: "undecided", kind: undefined, kindProbability: undefined });
  });
});
