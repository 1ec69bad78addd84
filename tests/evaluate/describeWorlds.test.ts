import { describe, expect, it } from "vitest";
import { countAccounts, countClusters, measureCalibration, measureOpenGroups } from "../../src/evaluate/describeWorlds.js";
import { measureWorld } from "../../src/evaluate/measureWorld.js";
import { measured, verdicts, world } from "./bootstrap/measured.js";
import { predictionOf, truthOf } from "./worlds.js";

describe("countAccounts", () => {
  it("counts accounts by what they are and what was said of them", async () => {
    const counts = { accounts: 14, campaign: 5, innocent: 8, open: 1, unscored: 0, found: 3, falseAlarms: 6, openFlagged: 1 };
    expect(countAccounts([await measured(world, verdicts)])).toEqual(counts);
    const both = countAccounts([await measured(world, verdicts), await measured({ campaigns: { amp: "a" }, others: "p" }, { a: [1, true] })]);
    expect(both).toEqual({ ...counts, accounts: 16, campaign: 6, innocent: 9, unscored: 1, found: 4 });
  });
});

describe("countClusters", () => {
  it("counts clusters by who is in them", async () => {
    const one = await measured(world, verdicts);
    expect(countClusters([one, one])).toEqual({ pure: 2, mixed: 2, innocent: 4, open: 0 });
    expect(countClusters([])).toEqual({ pure: 0, mixed: 0, innocent: 0, open: 0 });
  });
});

describe("measureOpenGroups", () => {
  it("counts members that are in no campaign, each once a name", async () => {
    const one = await measured({ campaigns: { amp: "a" }, open: { relay: "a o1 o2", agency: "o2 o3" } }, { o2: [1, true], a: [1, true] });
    expect(measureOpenGroups([one])).toEqual([
      { group: "agency", members: 2, flagged: 1, shareFlagged: 0.5 },
      { group: "relay", members: 2, flagged: 1, shareFlagged: 0.5 },
    ]);
    const doubled = { ...one, truth: { ...one.truth, confounders: one.truth.confounders.map((confounder) => ({ ...confounder, kind: "agency" })) } };
    expect(measureOpenGroups([doubled, one])).toMatchObject([{ members: 5, flagged: 2 }, { members: 2, flagged: 1 }]);
  });

  it("has no share without members", async () => {
    expect(measureOpenGroups([await measured({ open: { agency: "" } }, {})])).toEqual([{ group: "agency", members: 0, flagged: 0, shareFlagged: null }]);
  });
});

describe("measureCalibration", () => {
  it("is over accounts with a probability, without open groups, and only if all scores are some", async () => {
    const truth = await truthOf({ campaigns: { amp: "a" }, open: { agency: "o" }, others: "p q" });
    const measure = (scoresAreProbabilities: boolean) => measureWorld({ truth, predictions: [predictionOf({ a: [0.75], p: [0.25], o: [1] }, { scoresAreProbabilities })] }, 1);
    expect(measureCalibration([measure(true)], 2)).toEqual({ error: 0.25, bins: [{ accounts: 1, said: 0.25, came: 0 }, { accounts: 1, said: 0.75, came: 1 }] });
    expect(measureCalibration([measure(true), measure(false)], 2)).toBeNull();
  });
});
