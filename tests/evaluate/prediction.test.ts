import { describe, expect, it } from "vitest";
import { createPrediction, predictionOfRun, type PredictionColumns } from "../../src/evaluate/prediction.js";
import { exampleRun } from "../reports/exampleRun.js";

const columns: PredictionColumns = { name: "mine", accounts: ["x:1", "x:2"], score: Float64Array.of(0.5, 3), flagged: Uint8Array.of(0, 1) };

describe("createPrediction", () => {
  it("takes columns; nobody is in a cluster, scores are no probabilities, and nobody knows the end, unless it is said", () => {
    const prediction = createPrediction(columns);
    expect(prediction).toMatchObject({ name: "mine", clusters: [], scoresAreProbabilities: false, toSeconds: undefined });
    expect([prediction.accounts.find("x:2"), [...prediction.cluster]]).toEqual([1, [-1, -1]]);
  });

  it("may be empty", () => {
    expect(createPrediction({ accounts: [], score: new Float64Array(0), flagged: new Uint8Array(0) }).accounts.size).toBe(0);
  });

  it.each<[string, Partial<PredictionColumns>, string]>([
    ["columns of different length", { score: Float64Array.of(1) }, "column score has 1 values for 2 accounts"],
    ["flags of different length", { flagged: new Uint8Array(3) }, "column flagged has 3 values"],
    ["NaN", { score: Float64Array.of(0, NaN) }, "x:2 (row 2) has the score NaN"],
    ["a negative score", { score: Float64Array.of(-1, 0) }, "x:1 (row 1) has the score -1; it has to be a number, 0 or more"],
    ["an infinite score", { score: Float64Array.of(0, Infinity) }, "has the score Infinity"],
    ["a probability above 1", { scoresAreProbabilities: true }, "x:2 (row 2) has the score 3; it has to be a probability"],
    ["a flag that is none", { flagged: Uint8Array.of(0, 2) }, "x:2 (row 2) has the flag 2"],
    ["a cluster that isn't there", { cluster: Int32Array.of(-1, 0) }, "x:2 (row 2) is in cluster 0 of 0"],
    ["a cluster below none", { cluster: Int32Array.of(-2, -1) }, "is in cluster -2"],
  ])("refuses %s", (_, wrong, message) => {
    expect(() => createPrediction({ ...columns, ...wrong })).toThrow(expect.objectContaining({ code: "input-schema", message: expect.stringContaining(message) }));
  });
});

describe("predictionOfRun", () => {
  it("says what the run says", () => {
    const run = exampleRun();
    const { accounts, score, flagged, cluster, clusters, toSeconds, scoresAreProbabilities } = predictionOfRun(run, "a run");
    expect(accounts.name(3)).toBe("x:-100");
    expect([score[3], flagged[3], cluster[3], clusters[0]]).toEqual([0.9, 1, 0, { id: "c1", kind: "copypasta" }]);
    expect([score[1], flagged[1], cluster[1]]).toEqual([0, 0, -1]);
    expect([clusters.length, toSeconds, scoresAreProbabilities]).toEqual([2, run.head.span!.toSeconds, true]);
  });
});
