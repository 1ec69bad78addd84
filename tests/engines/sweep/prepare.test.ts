import { describe, expect, it } from "vitest";
import { prepareSweep, toResult } from "../../../src/engines/sweep/prepare.js";
import { startSweep } from "../../../src/engines/sweep/sweep.js";
import { sharesOf, type ShareRow } from "../../../src/testing/engineKit.js";

const crowd = (object: string, size: number): ShareRow[] => Array.from({ length: size }, (_, i) => [`a${i}`, object, i, `${object}${i}`]);
const request = { windowsSeconds: [60, 1], minCoShares: 1, minObjects: 1, sharesPerObjectMax: 3 };

describe("prepareSweep", () => {
  it("names crowded objects per window, the most crowded first, twenty at most", () => {
    const worlds = Array.from({ length: 25 }, (_, i) => crowd(`o${i}`, 4 + i)).flat();
    const { limits } = prepareSweep(sharesOf([...worlds, ...crowd("calm", 3)]), request);
    expect(limits).toHaveLength(1);
    expect(limits[0]).toMatchObject({ setting: "sharesPerObjectMax", value: 3, trace: "object", windowSeconds: 60, count: 25 });
    expect(limits[0]!.examples).toEqual(Array.from({ length: 20 }, (_, i) => `o${24 - i}`));
    expect(limits[0]!.meaning).toContain("more than 3 times within 1m");
  });

  it("drops nothing unnamed: no crowd, no limit", () => {
    expect(prepareSweep(sharesOf(crowd("o", 3)), request).limits).toEqual([]);
  });

  it("refuses more windows than a slot number can tell apart", () => {
    const windowsSeconds = Array.from({ length: 201 }, (_, i) => i);
    expect(() => prepareSweep(sharesOf([]), { ...request, windowsSeconds })).toThrow("201 windows; give 1 to 200");
    expect(() => prepareSweep(sharesOf([]), { ...request, windowsSeconds: windowsSeconds.slice(1) })).not.toThrow();
  });
});

describe("toResult", () => {
  it("returns windows in the order of the request, repeats included", () => {
    const shares = sharesOf(crowd("o", 3));
    const repeated = { ...request, windowsSeconds: [60, 1, 60] };
    const prepared = prepareSweep(shares, repeated);
    const sweep = startSweep(prepared.task);
    sweep.rows(0, prepared.task.accounts);
    const { ties } = toResult(shares, repeated, prepared, sweep.finish());
    expect(ties.map(({ windowSeconds, source }) => [windowSeconds, source.length])).toEqual([[60, 3], [1, 2], [60, 3]]);
  });
});
