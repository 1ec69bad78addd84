import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareSweep } from "../../../src/engines/sweep/prepare.js";
import { ascendingWindows, joinTieColumns, startSweep } from "../../../src/engines/sweep/sweep.js";
import { sharesOf } from "../../../src/testing/engineKit.js";
import { pairRequest, shareRows } from "../worlds.js";

describe("startSweep", () => {
  it("yields the same whether rows are swept at once or divided among sweeps", () => {
    fc.assert(
      fc.property(shareRows, pairRequest, fc.nat(5), (rows, request, cut) => {
        const { task } = prepareSweep(sharesOf(rows), request);
        const whole = startSweep(task);
        whole.rows(0, task.accounts);
        const middle = Math.min(cut, task.accounts);
        const parts = [[0, middle], [middle, task.accounts]].map(([first, last]) => {
          const sweep = startSweep(task);
          sweep.rows(first!, last!);
          return sweep.finish();
        });
        expect(task.windows.map((_, slot) => joinTieColumns(parts.map((part) => part[slot]!)))).toEqual(whole.finish());
      }),
      { numRuns: 200 },
    );
  });
});

it("joins no parts to empty columns", () => {
  expect(joinTieColumns([])).toMatchObject({ source: new Uint32Array(0), meanGapSeconds: new Float64Array(0) });
});

it("lists windows once, ascending as numbers", () => {
  expect(ascendingWindows({ windowsSeconds: [60, 9, 60, 100, 0.5] })).toEqual([0.5, 9, 60, 100]);
});
