import { describe, expect, it } from "vitest";
import { tally } from "../../src/evaluate/bootstrap/tally.js";
import { poolUnits } from "../../src/evaluate/bootstrap/units.js";
import { ownWeights } from "../../src/evaluate/bootstrap/weights.js";
import { eachFigure, FIGURE_NAMES, FIGURES } from "../../src/evaluate/figures.js";
import type { MeasuredWorld } from "../../src/evaluate/measureWorld.js";
import { measured, verdicts, world } from "./bootstrap/measured.js";

function figuresOf(...worlds: readonly MeasuredWorld[]) {
  const units = poolUnits(worlds);
  const own = tally(units, ownWeights(units));
  return eachFigure((name) => FIGURES[name].of(own));
}

describe("figures", () => {
  it("of a small world are right by hand", async () => {
    const figures = figuresOf(await measured(world, verdicts));
    // + + - [+ -] - - - + - + and two at 0: 0.9, 0.8 | 0.7 0.6 0.6 | 0.5 0.5 0.4 0.3 | 0.2 0.1.
    expect(figures.averagePrecision).toBeCloseTo((1 + 1 + 3 / 5 + 4 / 9 + 5 / 11) / 5, 12);
    // Best with all five found and six alarms, 10 / (10 + 6 + 0), since two innocent ones come after them; after the second it is 4 / (4 + 0 + 3).
    expect(figures.bestF1).toBeCloseTo(10 / 16, 12);
    expect([figures.recallAtFdr1Percent, figures.recallAtFdr5Percent]).toEqual([0.4, 0.4]);
    // Flagged: three of five; six of eight innocent.
    expect(figures).toMatchObject({ recall: 0.6, precision: 3 / 9, realisedFdr: 6 / 9, falseAlarmsPerMillion: 750_000 });
    expect(figures.f1).toBeCloseTo(6 / 14, 12);
    // Of two clusters with campaign accounts the one of copy has a fan in it.
    expect(figures.mixedClusters).toBe(0.5);
    // Campaigns {a1 a2 a3} {b1 b2} and five alone; clusters {a1 a2} {b1 f1} {f2 p1} {p2 p3} {a3} {b2}: 1 pair in both of 4 and 4, 45 in all.
    expect(figures.adjustedRand).toBeCloseTo((1 - 16 / 45) / (4 - 16 / 45), 12);
    // One of two campaigns detected, at the end of the day: the median lies between a day and never.
    expect(figures).toMatchObject({ campaignsDetected: 0.5, medianHoursToDetection: null, medianActionsToDetection: null });
  });

  it("pool worlds by their accounts, and agreement of clusters by world", async () => {
    const one = await measured(world, verdicts);
    const two = await measured({ campaigns: { amp: "a1 a2" }, actions: { amp: [["a1", 0], ["a2", 0]] }, others: "p1 p2" }, { a1: [1, true, 0], a2: [1, true, 0] });
    const figures = figuresOf(one, two);
    expect(figures).toMatchObject({ recall: 5 / 7, precision: 5 / 11, falseAlarmsPerMillion: 600_000, campaignsDetected: 2 / 3, medianHoursToDetection: 24, medianActionsToDetection: 2 });
    expect(figures.adjustedRand).toBeCloseTo((1 + one.adjustedRand!) / 2, 12);
    expect(figures.adjustedMutualInformation).toBeCloseTo((1 + one.adjustedMutualInformation!) / 2, 12);
  });

  it.each([
    ["nobody at all", {}, {}],
    ["no campaigns", { others: "p q" }, {}],
    ["campaigns only", { campaigns: { amp: "a" } }, {}],
    ["open groups only", { open: { agency: "o" } }, { o: [1, true, 0] as const }],
  ])("are null or numbers, never NaN, with %s", async (_, small, said) => {
    const figures = figuresOf(await measured(small, said));
    for (const name of FIGURE_NAMES) if (figures[name] !== null) expect(figures[name], name).toBeTypeOf("number");
    expect(JSON.stringify(figures)).not.toContain("NaN");
    expect(Object.values(figures).filter((value) => Number.isNaN(value))).toEqual([]);
  });

  it("are undefined without campaigns, except what is said of the innocent", async () => {
    const figures = figuresOf(await measured({ others: "p q" }, { p: [1, true] }));
    const defined = FIGURE_NAMES.filter((name) => figures[name] !== null);
    expect(defined).toEqual(["precision", "realisedFdr", "falseAlarmsPerMillion"]);
    expect(figures).toMatchObject({ precision: 0, realisedFdr: 1, falseAlarmsPerMillion: 500_000 });
  });

  it("know no false alarms without innocent accounts", async () => {
    const figures = figuresOf(await measured({ campaigns: { amp: "a b" } }, { a: [1, true, 0], b: [1, true, 0] }));
    expect(figures).toMatchObject({ averagePrecision: 1, recall: 1, precision: 1, falseAlarmsPerMillion: null, adjustedRand: 1 });
  });
});

describe("eachFigure", () => {
  it("has one value for each", () => {
    expect(Object.keys(eachFigure((name) => name))).toEqual(FIGURE_NAMES);
    expect(FIGURE_NAMES).toHaveLength(15);
  });
});
