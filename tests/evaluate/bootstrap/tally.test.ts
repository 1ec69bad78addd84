import { describe, expect, it } from "vitest";
import { tally, weighted } from "../../../src/evaluate/bootstrap/tally.js";
import { poolUnits } from "../../../src/evaluate/bootstrap/units.js";
import { ownWeights } from "../../../src/evaluate/bootstrap/weights.js";
import { scoreBlocks } from "../../../src/evaluate/ranking/scoreBlocks.js";
import { measured, verdicts, world } from "./measured.js";

const other = { campaigns: { one: "a b" }, spontaneous: { alert: "f" }, others: "p q" };

describe("tally", () => {
  it("of everything as it is are the data", async () => {
    const units = poolUnits([await measured(world, verdicts), await measured(other, { a: [1, true], p: [0.2, true] })]);
    const { flags, innocent, blocks, lookAlikes } = tally(units, ownWeights(units));
    expect(flags).toEqual({ found: 4, missed: 3, alarms: 7 });
    expect(innocent).toBe(11);
    expect(blocks).toEqual(scoreBlocks(Float64Array.of(0.9, 0.8, 0.3, 0.6, 0.1, 1, 0), Float64Array.of(0.7, 0.6, 0, 0.5, 0.5, 0.4, 0.2, 0, 0, 0.2, 0)));
    expect(lookAlikes).toEqual([
      { members: 1, flagged: 0, innocentInWorlds: 3, alarmsInWorlds: 1 },
      { members: 3, flagged: 2, innocentInWorlds: 8, alarmsInWorlds: 6 },
    ]);
  });

  it("counts each unit as often as it was drawn", async () => {
    const units = poolUnits([await measured(world, verdicts)]);
    const own = ownWeights(units);
    // The first campaign twice, the second never; fans never, p1 three times, p2 and p3 once; p5 never, p4 twice.
    const sample = { ...own, campaigns: Float64Array.of(2, 0), groups: Float64Array.of(0, 3, 1), singles: Float64Array.of(0, 2) };
    const { flags, innocent, blocks, lookAlikes } = tally(units, sample);
    expect(flags).toEqual({ found: 4, missed: 2, alarms: 7 });
    expect(innocent).toBe(7);
    // Thresholds 0.9, 0.8, 0.6, 0.3, 0.1.
    expect([[...blocks.positives], [...blocks.negatives]]).toEqual([[2, 2, 0, 2, 0], [0, 0, 0, 5, 2]]);
    expect(lookAlikes).toEqual([{ members: 0, flagged: 0, innocentInWorlds: 7, alarmsInWorlds: 7 }]);
  });
});

describe("weighted", () => {
  it("sums products", () => {
    expect(weighted([1, 2, 3], [0, 2, 0.5])).toBe(5.5);
    expect(weighted([], [])).toBe(0);
  });
});
