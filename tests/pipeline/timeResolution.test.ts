import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import { detect } from "../../src/pipeline/detect.js";
import { createTimeResolution, widenWindows } from "../../src/pipeline/timeResolution.js";

const of = (times: readonly number[]): number => {
  const resolution = createTimeResolution();
  times.forEach((time) => resolution.add(time));
  return resolution.finish();
};

const steps = (unit: number, offset = 0, posts = 100): number[] => Array.from({ length: posts }, (_, i) => 1_600_000_000 - (1_600_000_000 % unit) + offset + unit * ((i * 7) % 31));

describe("createTimeResolution", () => {
  it.each([60, 3600, 86_400])("tells times in whole steps of %i s, whichever zone the steps begin in", (unit) => {
    expect(of(steps(unit))).toBe(unit);
    expect(of(steps(unit, -7200))).toBe(unit);
  });

  it("takes times in between for those of another tool, as long as they are few", () => {
    expect(of([...steps(86_400), 1_600_000_001.5])).toBe(86_400);
    const odd = (count: number): number[] => Array.from({ length: count }, (_, i) => 1_600_000_001 + 61 * i);
    expect(of([...steps(3600, 0, 180), ...odd(20)])).toBe(3600);
    expect(of([...odd(20), ...steps(3600, 0, 180)])).toBe(3600);
    expect(of([...steps(3600, 0, 178), ...odd(22)])).toBe(1);
    expect(of([...steps(86_400), ...steps(60, 0, 200)])).toBe(60);
  });

  it("tells the same of many different times", () => {
    const fine = Array.from({ length: 20_000 }, (_, i) => 1_600_000_000 + i * 7);
    expect(of(fine)).toBe(1);
    expect(of([...fine, ...steps(60, 0, 180_000)])).toBe(60);
    expect(of([...steps(60, 0, 170_000), ...fine])).toBe(1);
  });

  it("doesn't judge by few posts", () => {
    expect(of(steps(60, 0, 99))).toBe(1);
    expect(of([])).toBe(1);
  });

  it("is no coarser than nine in ten times allow", () => {
    fc.assert(
      fc.property(fc.constantFrom(60, 3600, 86_400), fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.boolean()), { minLength: 100, maxLength: 150 }), fc.integer({ min: 0, max: 9 }), (unit, rows, oddEvery) => {
        const times = rows.map(([step, isOdd]) => 1_600_000_000 + step * unit + (isOdd && oddEvery > 0 && step % 10 < oddEvery ? step % 59 : 0));
        const found = of(times);
        const places = new Map<number, number>();
        for (const time of times) places.set(time % found, (places.get(time % found) ?? 0) + 1);
        expect(of([...times].reverse())).toBe(found);
        expect(Math.max(...places.values())).toBeGreaterThanOrEqual(found > 1 ? 0.9 * times.length : 0);
        if (times.every((time) => (time - times[0]!) % unit === 0)) expect(found).toBeGreaterThanOrEqual(unit);
      }),
    );
  });
});

describe("widenWindows", () => {
  it("leaves none narrower than times are told apart in, and none twice", () => {
    expect(widenWindows([60, 10], 1)).toEqual([10, 60]);
    expect(widenWindows([0.5, 0.5], 1)).toEqual([0.5]);
    expect(widenWindows([10, 60, 600], 60)).toEqual([60, 600]);
    expect(widenWindows([10, 60], 86_400)).toEqual([86_400]);
  });
});

describe("detect on times in whole minutes", () => {
  /** People who share the same pages hours apart, at a second of their own or not. */
  const posts = (unit: number) =>
    Array.from({ length: 120 }, (_, i) => ({
      id: String(i),
      platform: "x",
      accountId: `p${i % 12}`,
      createdAt: 1_600_000_000 - (1_600_000_000 % unit) + i * unit,
      text: `https://news.example/${Math.floor(i / 12)}`,
    }));

  it("says so, and looks no closer", async () => {
    const { head } = await detect(read(posts(60)), { traces: ["link"] });
    expect(head.span?.resolutionSeconds).toBe(60);
    const { windowsSeconds } = head.traces.find(({ trace }) => trace === "link")!;
    expect(Math.min(...windowsSeconds)).toBe(60);
  });

  it("widens windows that were asked for as well", async () => {
    const { head } = await detect(read(posts(3600)), { traces: ["link"], windows: [10, 60] });
    expect(head.traces.find(({ trace }) => trace === "link")!.windowsSeconds).toEqual([3600]);
  });

  it("leaves fine times alone", async () => {
    const { head } = await detect(read(posts(59)), { traces: ["link"], windows: [10] });
    expect([head.span?.resolutionSeconds, head.traces.find(({ trace }) => trace === "link")!.windowsSeconds]).toEqual([1, [10]]);
  });
});
