import { describe, expect, it } from "vitest";
import { measureWorld } from "../../src/evaluate/measureWorld.js";
import { predictionOf, START, truthOf } from "./worlds.js";

const HOUR = 3600;
const world = { name: "t.jsonl", campaigns: { amp: "a b c" }, actions: { amp: [["a", 0], ["b", HOUR], ["c", 2 * HOUR]] as const }, others: "p" };
const early = predictionOf({ a: [1, true], b: [1, true] }, { name: "early", toSeconds: START + HOUR });
const late = predictionOf({ a: [0.9, true, 0], c: [0.8, true, 0], p: [0.7] }, { name: "late", toSeconds: START + 5 * HOUR });

describe("measureWorld", () => {
  it("measures the run that saw most, whatever the order, and lets the others tell when", async () => {
    const truth = await truthOf(world);
    for (const predictions of [[early, late], [late, early]] as const) {
      const { prediction, flagged, detections, isSingleRun } = measureWorld({ truth, predictions }, 1 / 3);
      expect([prediction.name, flagged[truth.accounts.find("x:b")!], isSingleRun]).toEqual(["late", 0, false]);
      expect(detections).toMatchObject([{ campaign: "amp", hours: 1, actionsUntil: 2 }]);
    }
    expect(measureWorld({ truth, predictions: [late] }, 1 / 3)).toMatchObject({ isSingleRun: true, detections: [{ hours: 5, actionsUntil: 3 }] });
  });

  it("takes a single run that doesn't say where it ends as one of everything", async () => {
    const { detections } = measureWorld({ truth: await truthOf(world), predictions: [predictionOf({ a: [1, true], b: [1, true] })] }, 1 / 3);
    expect(detections).toMatchObject([{ hours: 24, actionsUntil: 3 }]);
  });

  it("needs to know the order of several", async () => {
    const truth = await truthOf(world);
    expect(() => measureWorld({ truth, predictions: [late, predictionOf({ a: [1] }, { name: "table.csv" })] }, 1 / 3)).toThrow(
      expect.objectContaining({ code: "input-schema", message: expect.stringContaining("table.csv doesn't say where its posts end") }),
    );
    expect(() => measureWorld({ truth, predictions: [late, { ...early, toSeconds: late.toSeconds }] }, 1 / 3)).toThrow(
      expect.objectContaining({ code: "input-schema", message: expect.stringContaining("late and early end with the same post") }),
    );
  });

  it("holds every run against the truth", async () => {
    const stranger = predictionOf({ z: [1] }, { toSeconds: START });
    const truth = await truthOf(world);
    expect(() => measureWorld({ truth, predictions: [late, stranger] }, 1 / 3)).toThrow(expect.objectContaining({ code: "truth-mismatch" }));
  });
});
