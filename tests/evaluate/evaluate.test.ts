import fc from "fast-check";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.js";
import { readPrediction } from "../../src/evaluate/folder/readPrediction.js";
import { readTruthFile } from "../../src/evaluate/folder/readTruthFile.js";
import { predictionOf, truthOf, type Verdict } from "./worlds.js";

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/evaluate/${name}`, import.meta.url));

/*
 * The fixture by hand. Ranked, open groups left out (a, b in campaigns; f, p innocent):
 *   0.9 a1 | 0.8 a2 f1 | 0.7 f2 | 0.6 b1 | 0.5 a3 | 0.3 p1 | 0.2 f3 | 0 b2 p2 p3
 * Flagged: a1 a2 b1 in cluster c1, f1 f2 in c2, and of the open group -o1 in c3.
 */
describe("evaluate, on the fixture", async () => {
  const truth = await readTruthFile(fixture("truth.jsonl"));
  const run = await readPrediction(fixture("run"));
  const early = await readPrediction(fixture("early"));
  const { pooled, worlds, resampled } = evaluate([{ truth, predictions: [run] }], { resamples: 200 });
  const value = (name: keyof typeof pooled.figures): number | null => pooled.figures[name].value;

  it("counts everybody", () => {
    expect(pooled.counts).toEqual({ accounts: 13, campaign: 5, innocent: 6, open: 2, unscored: 1, found: 3, falseAlarms: 2, openFlagged: 1 });
    expect(pooled.clusters).toEqual({ pure: 0, mixed: 1, innocent: 1, open: 1 });
    // Fans are one unit; p1, p2 and p3 are by themselves.
    expect(resampled).toEqual({ worlds: 1, campaigns: 2, publicUnits: 4 });
  });

  it("measures flags", () => {
    expect([value("precision"), value("recall"), value("realisedFdr")]).toEqual([3 / 5, 3 / 5, 2 / 5]);
    expect(value("f1")).toBeCloseTo(0.6, 12);
    expect(value("falseAlarmsPerMillion")).toBeCloseTo((2 / 6) * 1e6, 6);
  });

  it("measures the ranking", () => {
    // Precision at the five: 1/1, 2/3, 3/5, 4/6, 5/11.
    expect(value("averagePrecision")).toBeCloseTo((1 + 2 / 3 + 3 / 5 + 4 / 6 + 5 / 11) / 5, 12);
    // Down to 0.5 four are found with two alarms: 8 / (8 + 2 + 1).
    expect(value("bestF1")).toBeCloseTo(8 / 11, 12);
    expect(pooled.bestThreshold).toBe(0.5);
    expect([value("recallAtFdr1Percent"), value("recallAtFdr5Percent")]).toEqual([1 / 5, 1 / 5]);
  });

  it("measures clusters", () => {
    // {a1 a2 a3} {b1 b2} {f1} {f2} against {a1 a2 b1} {f1 f2} {a3} {b2}: 1 pair in both, 4 and 4 of 21.
    expect(value("adjustedRand")).toBeCloseTo(5 / 68, 12);
    // adjusted_mutual_info_score of scikit-learn 1.9.1.
    expect(value("adjustedMutualInformation")).toBeCloseTo(0.09717085135456192, 12);
    expect(value("mixedClusters")).toBe(1);
  });

  it("tells look-alikes and open groups apart", () => {
    expect(pooled.lookAlikes).toMatchObject([{ lookAlike: "fandom", members: 3, flagged: 2 }]);
    expect(pooled.lookAlikes[0]!.perMillionMembers.value).toBeCloseTo((2 / 3) * 1e6, 6);
    expect(pooled.lookAlikes[0]!.perMillionInWorlds.value).toBeCloseTo((2 / 6) * 1e6, 6);
    expect(pooled.openGroups).toEqual([{ group: "activists", members: 2, flagged: 1, shareFlagged: 0.5 }]);
  });

  it("says when campaigns were detected at the latest, or first in a shorter run", () => {
    const amp = { campaign: "amp", kind: "amplification", accounts: 3, actions: 3, hours: 10, actionsUntil: 3 };
    const copy = { campaign: "copy", kind: "copypasta", accounts: 2, actions: 2, hours: null, actionsUntil: null };
    expect(worlds[0]).toMatchObject({ detections: [amp, copy], detectionIsUpperBound: true, truth: truth.name, run: run.name });
    // The early run ends at 4,600 s and has both of copy, which began at 1,000 s.
    const both = evaluate([{ truth, predictions: [early, run] }], { resamples: 0 });
    expect(both.worlds[0]).toMatchObject({ detections: [amp, { ...copy, hours: 1, actionsUntil: 2 }], detectionIsUpperBound: false });
    expect(both.pooled.figures).toMatchObject({ campaignsDetected: { value: 1 }, medianHoursToDetection: { value: 5.5 }, medianActionsToDetection: { value: 2.5 } });
  });

  it("has no kinds and no calibration where the run has none", () => {
    expect([pooled.kinds, pooled.calibration]).toEqual([null, null]);
  });
});

describe("evaluate", () => {
  it("gives the same numbers again, as plain JSON", async () => {
    const truth = await truthOf({ campaigns: { amp: "a b", copy: "c d" }, spontaneous: { fans: "f g" }, others: "p q" });
    const prediction = predictionOf({ a: [0.9, true, 0], c: [0.5], f: [0.7, true, 0], p: [0.2] });
    const once = evaluate([{ truth, predictions: [prediction] }]);
    expect(evaluate([{ truth, predictions: [prediction] }])).toEqual(once);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });

  it("pools worlds, and gives each as if it were alone", async () => {
    const one = { truth: await truthOf({ name: "one", campaigns: { amp: "a b" }, others: "p q" }), predictions: [predictionOf({ a: [1, true], p: [0.5, true] })] } as const;
    const two = { truth: await truthOf({ name: "two", campaigns: { amp: "a b" }, others: "p q r s" }), predictions: [predictionOf({ a: [1, true], b: [1, true] })] } as const;
    const both = evaluate([one, two]);
    expect(both.pooled.figures).toMatchObject({ recall: { value: 0.75 }, precision: { value: 0.75 } });
    expect(both.pooled.figures.falseAlarmsPerMillion.value).toBeCloseTo(1e6 / 6, 6);
    expect(both.worlds).toEqual([evaluate([one]).worlds[0], evaluate([two]).worlds[0]]);
    expect(both.worlds.map(({ figures }) => figures.recall)).toEqual([0.5, 1]);
  });

  it("has intervals from coarser blocks that still hold the figure, where there are many different scores", async () => {
    const members = Array.from({ length: 3000 }, (_, i) => `m${i}`);
    const others = Array.from({ length: 3000 }, (_, i) => `p${i}`);
    const campaigns = Object.fromEntries(Array.from({ length: 30 }, (_, c) => [`c${c}`, members.filter((_, i) => i % 30 === c).join(" ")]));
    const verdicts = Object.fromEntries([...members.map((id, i): [string, Verdict] => [id, [((i * 7919) % 3001) / 3001]]), ...others.map((id, i): [string, Verdict] => [id, [((i * 7907) % 3001) / 6002]])]);
    const { pooled } = evaluate([{ truth: await truthOf({ campaigns, others: others.join(" ") }), predictions: [predictionOf(verdicts)] }], { resamples: 200 });
    const { value, interval } = pooled.figures.averagePrecision;
    expect(interval![0]).toBeLessThan(value!);
    expect(interval![1]).toBeGreaterThan(value!);
    expect(interval![1] - interval![0]).toBeLessThan(0.1);
  });

  it("takes everybody flagged, nobody flagged, and nobody at all", async () => {
    const truth = await truthOf({ campaigns: { amp: "a" }, others: "p q r" });
    const figures = (verdicts: Readonly<Record<string, Verdict>>) => evaluate([{ truth, predictions: [predictionOf(verdicts)] }], { resamples: 10 }).pooled.figures;
    const all = figures({ a: [1, true, 0], p: [1, true, 0], q: [1, true, 0], r: [1, true, 0] });
    expect([all.recall.value, all.precision.value, all.falseAlarmsPerMillion.value, all.averagePrecision.value]).toEqual([1, 0.25, 1e6, 0.25]);
    const none = figures({});
    expect([none.recall.value, none.precision.value, none.realisedFdr.value, none.f1.value, none.averagePrecision.value]).toEqual([0, null, 0, 0, 0.25]);
    const empty = evaluate([{ truth: await truthOf({}), predictions: [predictionOf({})] }], { resamples: 10 });
    expect(empty.pooled.counts.accounts).toBe(0);
    expect(JSON.stringify(empty)).not.toContain("NaN");
  });

  it("does not depend on the order of accounts", async () => {
    const verdicts: [string, Verdict][] = [["a", [0.9, true, 0]], ["b", [0.4]], ["c", [0.8, true, 0]], ["f", [0.8, true, 0]], ["p", [0.3]], ["q", [0.1]]];
    const expected = evaluate([{ truth: await truthOf({ campaigns: { amp: "a b", copy: "c" }, spontaneous: { fans: "f p" }, others: "q" }), predictions: [predictionOf(Object.fromEntries(verdicts))] }], { resamples: 50 });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(verdicts, { minLength: verdicts.length }), fc.constantFrom("f p", "p f"), async (shuffled, fans) => {
        const truth = await truthOf({ campaigns: { copy: "c", amp: "b a" }, spontaneous: { fans }, others: "q" });
        expect(evaluate([{ truth, predictions: [predictionOf(Object.fromEntries(shuffled))] }], { resamples: 50 })).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses wrong settings, and nothing to do", async () => {
    expect(() => evaluate([])).toThrow(expect.objectContaining({ code: "setting-invalid" }));
    const one = { truth: await truthOf({ others: "p" }), predictions: [predictionOf({})] } as const;
    expect(() => evaluate([one], { resamples: -1 })).toThrow(expect.objectContaining({ code: "setting-invalid" }));
    expect(() => evaluate([one], { bins: 3 } as never)).toThrow(expect.objectContaining({ code: "setting-unknown" }));
  });
});
