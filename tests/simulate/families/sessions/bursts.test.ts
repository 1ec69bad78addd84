import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createBursts, postsPerSession } from "../../../../src/simulate/families/sessions/bursts.js";
import { quantile } from "../../../../src/stats/quantile.js";

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("bursts", () => {
  const draw = createDraw(5, "bursts");

  it.each([0.1, 2, 60])("make %d posts a day", (rate) => {
    const bursts = createBursts([rate]);
    const lengths = Array.from({ length: 40_000 }, () => bursts.posts(draw, 0));
    const waits = Array.from({ length: 40_000 }, () => bursts.untilNext(draw, 0));
    expect(mean(lengths) / postsPerSession(rate)).toBeCloseTo(1, 1);
    expect(((mean(lengths) / mean(waits)) * 86_400) / rate).toBeCloseTo(1, 1);
    expect(lengths.every((length) => length >= 1 && Number.isInteger(length))).toBe(true);
  });

  // Counts from a stationary start have the long-run rate from the first hour on.
  it("begin as if they had gone on for ever", () => {
    const bursts = createBursts([1]);
    let sessions = 0;
    for (let i = 0; i < 20_000; i++) {
      for (let at = bursts.untilFirst(draw, 0); at < 86_400; at += bursts.untilNext(draw, 0)) sessions++;
    }
    expect((sessions / 20_000) * postsPerSession(1)).toBeCloseTo(1, 1);
  });

  it("pause for a minute or a few", () => {
    const bursts = createBursts([1]);
    const pauses = Array.from({ length: 20_000 }, () => bursts.pause(draw));
    expect(quantile(pauses, 0.5)).toBeGreaterThan(60);
    expect(quantile(pauses, 0.5)).toBeLessThan(180);
    expect(quantile(pauses, 0.85)).toBeLessThan(600);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1);
  });
});
