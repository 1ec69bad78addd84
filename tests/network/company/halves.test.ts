import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfOf } from "../../../src/network/company/halves.js";
import { HOURS } from "./columnsOf.js";

const HOUR = 3600;

describe("halfOf", () => {
  it("gives each hour the half that it has always had", () => {
    for (const half of [0, 1] as const) expect(HOURS[half].map((h) => halfOf(h * HOUR))).toEqual(HOURS[half].map(() => half));
  });

  it("cuts time another way for another salt", () => {
    const cut = (salt: number): number[] => Array.from({ length: 20_000 }, (_, h) => halfOf((450_000 + h) * HOUR, salt));
    const cuts = [0, 1, 2, 3].map(cut);
    expect(cuts[0]).toEqual(Array.from({ length: 20_000 }, (_, h) => halfOf((450_000 + h) * HOUR)));
    cuts.forEach((one, i) =>
      cuts.slice(i + 1).forEach((other) => {
        const alike = one.filter((half, h) => half === other[h]).length / one.length;
        // Four standard errors of 20,000 fair coins.
        expect(Math.abs(alike - 0.5)).toBeLessThan(0.0142);
      }),
    );
  });

  it("never cuts an hour in two, before 1970 and at fractions of a second neither", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: 0, max: HOUR - 0.001, noNaN: true }), (hour, within) => {
        expect(halfOf(hour * HOUR + within)).toBe(halfOf(hour * HOUR));
      }),
    );
  });

  it("puts half of the hours on either side, at every time of the day and whatever the hour before and the day before got", () => {
    const days = 10_000;
    const first = 450_000;
    const half = Array.from({ length: 24 * days }, (_, h) => halfOf((first + h) * HOUR));
    const perTime = Array.from({ length: 24 }, (_, time) => half.filter((_, h) => h % 24 === time).reduce<number>((sum, x) => sum + x, 0) / days);
    // Four standard errors of 10,000 fair coins.
    for (const part of perTime) expect(Math.abs(part - 0.5)).toBeLessThan(0.02);
    for (const lag of [1, 24, 168]) {
      const alike = half.filter((x, h) => h >= lag && half[h - lag] === x).length / (half.length - lag);
      expect(Math.abs(alike - 0.5), `hours ${lag} apart`).toBeLessThan(0.005);
    }
  });
});
