import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daily, sporadic } from "../../../../src/simulate/lookAlikes/crowd/occasions.js";
import { DAY, smallTheatre, START } from "../../smallTheatre.js";

function times(hold: (stage: ReturnType<ReturnType<typeof smallTheatre>["theatre"]["stage"]>, act: (number: number) => void) => void, days: number) {
  const { theatre } = smallTheatre({ days });
  const stage = theatre.stage("crowd");
  const held: number[] = [];
  hold(stage, (number) => {
    expect(number).toBe(held.length);
    held.push(stage.now());
  });
  expect([...theatre.run()]).toEqual([]);
  return held;
}

describe("daily", () => {
  it("begins within 24 hours, at the local hours given, on the full or half hour", () => {
    fc.assert(
      fc.property(fc.integer({ min: -12, max: 14 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 3 }), (utcOffsetHours, fromHour, everyDays) => {
        const held = times((stage, act) => daily(stage, { everyDays, fromHour, toHour: fromHour + 3, utcOffsetHours }, act), 7);
        expect(held[0]).toBeGreaterThanOrEqual(START);
        expect(held[0]).toBeLessThan(START + DAY);
        for (const [i, time] of held.entries()) {
          expect(time % 1800).toBe(0);
          const hour = ((((time / 3600 + utcOffsetHours) % 24) + 24) % 24);
          expect(hour >= fromHour && hour <= fromHour + 3, String(hour)).toBe(true);
          if (i > 0) expect(Math.round((time - held[i - 1]!) / DAY)).toBe(everyDays);
        }
        // The last may fall behind the end of the world.
        expect(held.length).toBeGreaterThanOrEqual(Math.floor(6 / everyDays));
      }),
      { numRuns: 60 },
    );
  });
});

describe("sporadic", () => {
  it("begins within the least gap and keeps it, with the mean asked for", () => {
    const [leastGapSeconds, meanGapSeconds] = [600, 1500];
    const held = times((stage, act) => sporadic(stage, { leastGapSeconds, meanGapSeconds }, act), 30);
    expect(held[0]! - START).toBeLessThan(leastGapSeconds);
    const gaps = held.slice(1).map((time, i) => time - held[i]!);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(leastGapSeconds - 1e-3);
    // 1,728 gaps with a standard deviation of 900 s: four standard errors are 87 s.
    expect(Math.abs(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length - meanGapSeconds)).toBeLessThan(87);
  });
});
