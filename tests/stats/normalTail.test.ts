import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { logNormalTail, millsRatio } from "../../src/stats/normalTail.js";

const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/stats/normalTail.json", import.meta.url), "utf8")) as {
  cases: readonly { readonly x: number; readonly logTail: number }[];
};

describe("logNormalTail", () => {
  it.each(cases)("at $x", ({ x, logTail }) => {
    expect(logNormalTail(x) / logTail).toBeCloseTo(1, 12);
  });

  it("is certain far to the left and impossible at infinity", () => {
    expect(logNormalTail(-40)).toBeCloseTo(0, 15);
    expect(logNormalTail(-Infinity)).toBeCloseTo(0, 15);
    expect(logNormalTail(Infinity)).toBe(-Infinity);
  });
});

describe("millsRatio", () => {
  it("is half the area over the density at 0", () => {
    expect(millsRatio(0)).toBeCloseTo(Math.sqrt(Math.PI / 2), 15);
  });

  it("has no step where the series ends and the continued fraction begins", () => {
    // Its derivative is x R - 1.
    const [before, after] = [millsRatio(2.5 - 1e-9), millsRatio(2.5)];
    expect((after - before) / 1e-9).toBeCloseTo(2.5 * after - 1, 4);
  });

  it("lies between Gordon's bounds x / (x^2 + 1) and 1 / x", () => {
    for (const x of [0.5, 1, 2, 5, 30, 1e4]) {
      expect(millsRatio(x)).toBeGreaterThan(x / (x * x + 1));
      expect(millsRatio(x)).toBeLessThan(1 / x);
    }
  });
});
