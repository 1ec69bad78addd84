import { describe, expect, it } from "vitest";
import type { AccountRow } from "../../../src/model/run.js";
import type { Cluster } from "../../../src/model/cluster.js";
import { coordinationOf } from "../../../src/pipeline/scoring/scoreRun.js";

/** A run of one cluster whose members have these odds, as e-values. */
function said(eValues: readonly number[], value: number, baseRate: number) {
  const accounts = eValues.map((eValue) => ({ clusterId: "c1", log10EValue: Math.log10(eValue) }) as unknown as AccountRow);
  const apart = { clusterId: undefined, log10EValue: 9 } as unknown as AccountRow;
  const cluster = { id: "c1", accounts: eValues.map((_, i) => `x:${i}`), coordination: value } as unknown as Cluster;
  return coordinationOf({ clusters: [cluster], accounts: [apart, ...accounts] }, baseRate)(0);
}

describe("coordinationOf", () => {
  it("doubts the base rate alone where members are alike", () => {
    // Prior odds of 1 to 99 and 1 to 999 with e-values of 999; ten times 0.01 is 0.1.
    const { value, low, high } = said([999, 999, 999], 0.9, 0.01);
    expect([value, low]).toEqual([0.9, expect.closeTo(0.5, 9)]);
    expect(high).toBeCloseTo(111 / 112, 9);
  });

  it("doubts which members were found where they differ", () => {
    // At a base rate of 0.001: probabilities of 1/2 and 9/10, 0.7 on average, with a standard error of 0.2.
    const { low, high } = said([999, 8991], 0.95, 0.01);
    expect(low).toBeCloseTo(0.7 - 1.96 * 0.2, 9);
    expect(high).toBe(1);
  });

  it("stays within 0 and 1, around its value", () => {
    for (const eValues of [[1e-9], [1e-9, 1e9], [1e9, 1e9]]) {
      const { value, low, high } = said(eValues, 0.5, 0.3);
      expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true);
    }
  });
});
