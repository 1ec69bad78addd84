import { describe, expect, it } from "vitest";
import { describeEvaluation } from "../../src/cli/describeEvaluation.js";
import { evaluate } from "../../src/evaluate/evaluate.js";
import { FIGURE_NAMES } from "../../src/evaluate/figures.js";
import { predictionOf, truthOf } from "../evaluate/worlds.js";

const world = { name: "t.jsonl", campaigns: { amp: "a b", copy: "c d" }, spontaneous: { "fan\u001b[31ms": "f g" }, open: { agency: "o" }, others: "p q" };
const verdicts = { a: [0.9, true, 0], b: [0.8, true, 0], c: [0.4], f: [0.7, true, 1], o: [0.6, true, 1], p: [0.1] } as const;

async function describing(more: { readonly scoresAreProbabilities?: boolean } = {}) {
  const evaluation = evaluate([{ truth: await truthOf(world), predictions: [predictionOf(verdicts, { name: "out", ...more })] }], { resamples: 100 });
  return { evaluation, text: describeEvaluation(evaluation) };
}

describe("describeEvaluation", () => {
  it("has a line for every figure, look-alike and open group", async () => {
    const { text } = await describing();
    expect(text.split("\n").filter((line) => line.startsWith("  ") && !line.startsWith("  ("))).toHaveLength(FIGURE_NAMES.length + 2);
    expect(text).toMatch(/^out against t\.jsonl\n9 accounts: 4 in 2 campaigns, 4 innocent, 1 in open groups/);
    expect(text).toMatch(/campaign accounts that are flagged +50\.0% +0\.0% to 100\.0%\n/);
    expect(text).toMatch(/flagged among a million innocent accounts +250,000 /);
    expect(text).toMatch(/agency \(1 of 1\) +100\.0% +-\n/);
    expect(text).not.toMatch(/NaN|null|undefined/);
  });

  it("shows names out of files without their control characters", async () => {
    const { text } = await describing();
    expect(text).toContain("fan\\u{1b}[31ms (1 of 2)");
  });

  it("says when a single run bounds the time to detection", async () => {
    const { evaluation, text } = await describing();
    expect(text).toContain("an upper bound");
    const several = { ...evaluation, worlds: evaluation.worlds.map((one) => ({ ...one, detectionIsUpperBound: false })) };
    expect(describeEvaluation(several)).not.toContain("an upper bound");
  });

  it("shows calibration where scores are probabilities", async () => {
    expect((await describing()).text).not.toContain("Probabilities");
    expect((await describing({ scoresAreProbabilities: true })).text).toMatch(/Probabilities\n {2}mean distance from what came true +\d+\.\d% /);
  });
});
