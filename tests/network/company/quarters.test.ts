import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUARTERS, quarterOf } from "../../../src/network/company/quarters.js";
import { HOURS } from "./columnsOf.js";

const HOUR = 3600;

describe("quarterOf", () => {
  it("gives each hour the quarter that it has always had", () => {
    HOURS.forEach((hours, quarter) => expect(hours.map((h) => quarterOf(h * HOUR))).toEqual(hours.map(() => quarter)));
  });

  it("cuts time another way for another salt", () => {
    const cut = (salt: number): number[] => Array.from({ length: 20_000 }, (_, h) => quarterOf((450_000 + h) * HOUR, salt));
    const cuts = [0, 1, 2, 3].map(cut);
    expect(cuts[0]).toEqual(Array.from({ length: 20_000 }, (_, h) => quarterOf((450_000 + h) * HOUR)));
    cuts.forEach((one, i) =>
      cuts.slice(i + 1).forEach((other) => {
        const alike = one.filter((quarter, h) => quarter === other[h]).length / one.length;
        // Four standard errors of 20,000 draws of one in four.
        expect(Math.abs(alike - 0.25)).toBeLessThan(0.0123);
      }),
    );
  });

  it("never cuts an hour apart, before 1970 and at fractions of a second neither", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: 0, max: HOUR - 0.001, noNaN: true }), (hour, within) => {
        expect(quarterOf(hour * HOUR + within)).toBe(quarterOf(hour * HOUR));
      }),
    );
  });

  it("puts a quarter of the hours in each, at every time of the day and whatever the hour before and the day before got", () => {
    const days = 10_000;
    const first = 450_000;
    const quarters = Array.from({ length: 24 * days }, (_, h) => quarterOf((first + h) * HOUR));
    for (let quarter = 0; quarter < QUARTERS; quarter++) {
      const perTime = Array.from({ length: 24 }, (_, time) => quarters.filter((x, h) => h % 24 === time && x === quarter).length / days);
      // Four standard errors of 10,000 draws of one in four.
      for (const part of perTime) expect(Math.abs(part - 1 / QUARTERS)).toBeLessThan(0.0174);
    }
    for (const lag of [1, 24, 168]) {
      const alike = quarters.filter((x, h) => h >= lag && quarters[h - lag] === x).length / (quarters.length - lag);
      expect(Math.abs(alike - 1 / QUARTERS), `hours ${lag} apart`).toBeLessThan(0.005);
    }
  });
});
