import fc from "fast-check";
import { expect, test } from "vitest";
import { homeOffsetHours, isWorkday, localMidnights, wakingTimes, worldDays } from "../../../../src/simulate/campaigns/script/calendar.js";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { DAY, START } from "../../smallTheatre.js";
import { smallOperation } from "../smallOperation.js";

const { stage } = smallOperation({}, { days: 10 });

test("a world has its days, and one more midnight than whole days where it begins within one", () => {
  expect(worldDays(stage)).toBe(10);
  // 1,700,000,000 is Tuesday, 14 November 2023, 22:13:20 UTC.
  expect(localMidnights(stage, 0)).toHaveLength(11);
  expect(localMidnights(stage, 0)[0]).toBe(Date.UTC(2023, 10, 14) / 1000);
  expect(localMidnights(stage, 3)[0]).toBe(Date.UTC(2023, 10, 14, 21) / 1000);
  expect(localMidnights(stage, -5)[0]).toBe(Date.UTC(2023, 10, 14, 5) / 1000);
});

test("workdays are Monday to Friday by the local clock", () => {
  expect(localMidnights(stage, 3).map((midnight) => isWorkday(midnight, 3))).toEqual([true, true, true, false, false, true, true, true, true, true, false]);
});

test("waking times are in order, inside, at the rate, between 8 and 22 o'clock", () => {
  fc.assert(
    // Often enough that some fall: else there is the middle, at whatever hour.
    fc.property(fc.nat(), fc.double({ min: 3, max: 8, noNaN: true }), (seed, perDay) => {
      const times = wakingTimes(stage, createDraw(seed, "times"), perDay);
      for (const [i, time] of times.entries()) {
        const hour = (time / 3600 + homeOffsetHours(stage)) % 24;
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(22);
        expect(time).toBeGreaterThanOrEqual(i > 0 ? times[i - 1]! : START);
        expect(time).toBeLessThan(START + 10 * DAY);
      }
      expect(times.length).toBeLessThanOrEqual(11 * Math.ceil(perDay));
    }),
    { numRuns: 50 },
  );
  expect(wakingTimes(stage, createDraw(1, "times"), 4).length).toBeGreaterThan(34);
});

test("the middle is a waking time where no other falls", () => {
  expect(wakingTimes(stage, createDraw(1, "times"), 0, START, START + 100)).toEqual([START + 50]);
});
