import { describe, expect, it } from "vitest";
import { tieTimes } from "../../../src/reports/graph/tieTimes.js";
import { exampleRun } from "../exampleRun.js";

// 2021-08-01T12:00:00Z
const NOON = 1_627_819_200;

describe("tieTimes", () => {
  it("is the first and last post that a tie's evidence names, and knows nothing of ties without evidence", () => {
    expect([...tieTimes(exampleRun())]).toEqual([[0, { firstSeconds: NOON, lastSeconds: NOON + 61.5 }]]);
  });

  it("asks for the evidence of ties inside clusters only, once a run", () => {
    const asked: number[] = [];
    const example = exampleRun();
    const run = {
      ...example,
      evidence(tie: number) {
        asked.push(tie);
        return example.evidence(tie);
      },
    };
    tieTimes(run);
    tieTimes(run);
    expect(asked).toEqual([0, 1, 3, 4]);
  });
});
