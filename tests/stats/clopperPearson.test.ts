import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { logBinomial } from "../../src/stats/logBinomial.js";
import { clopperPearson } from "../../src/stats/clopperPearson.js";

interface Case {
  readonly successes: number;
  readonly trials: number;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/stats/clopperPearson.json", import.meta.url), "utf8")) as { cases: readonly Case[] };

describe("clopperPearson", () => {
  it.each(cases)("of $successes of $trials at $level", ({ successes, trials, level, low, high }) => {
    const found = clopperPearson(successes, trials, level);
    expect(found[0]).toBeCloseTo(low, 12);
    expect(found[1]).toBeCloseTo(high, 12);
  });

  it("has the digits of small bounds", () => {
    // P(X >= 1) = 1 - (1 - p)^n = 0.025.
    const [low] = clopperPearson(1, 1e9);
    expect(low / -Math.expm1(Math.log(0.975) / 1e9)).toBeCloseTo(1, 9);
  });

  it("is the rule of three's exact form where nothing happened", () => {
    // (1 - p)^n = 0.025.
    expect(clopperPearson(0, 1000)).toEqual([0, expect.closeTo(1 - 0.025 ** (1 / 1000), 12)]);
  });

  it("covers the truth at least as often as its level says, whatever the truth", () => {
    const bounds = Array.from({ length: 21 }, (_, k) => clopperPearson(k, 20, 0.9));
    for (let p = 0.01; p < 1; p += 0.01) {
      let covered = 0;
      bounds.forEach(([low, high], k) => {
        if (low <= p && p <= high) covered += Math.exp(logBinomial(k, 20, p, 1 - p));
      });
      expect(covered).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("knows nothing without trials, and no counts that can't be", () => {
    expect(clopperPearson(0, 0)).toEqual([0, 1]);
    for (const [k, n] of [[3, 2], [-1, 2], [0.5, 2], [NaN, 2]] as const) expect(clopperPearson(k, n)).toEqual([NaN, NaN]);
  });
});
