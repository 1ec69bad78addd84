import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { growActivity } from "../../../../src/simulate/families/cascades/activity.js";
import { mean } from "./smallCascades.js";

const rates = growActivity({ draw: createDraw(1, "activity"), accounts: 50_000, mean: 2 });

describe("growActivity", () => {
  it("has the mean asked for, of all accounts", () => {
    expect(mean(rates)).toBeCloseTo(2, 6);
    expect(mean(growActivity({ draw: createDraw(2, "activity"), accounts: 40, mean: 0.1 }))).toBeCloseTo(0.1, 6);
  });

  it("has readers who never post", () => {
    expect(rates.filter((rate) => rate === 0).length / 50_000).toBeCloseTo(0.3, 1.5);
  });

  it("has a power law's tail: a tenth as many post 3.6 times as much (shape 1.8)", () => {
    const sorted = rates.slice().sort().reverse();
    expect(sorted[100]! / sorted[1000]!).toBeGreaterThan(10 ** (1 / 2.2));
    expect(sorted[100]! / sorted[1000]!).toBeLessThan(10 ** (1 / 1.5));
    expect(sorted[0]).toBeLessThanOrEqual(300);
  });

  it("keeps still where nobody is to post", () => {
    expect(growActivity({ draw: createDraw(1, "none"), accounts: 10, mean: 0 })).toEqual(new Float64Array(10));
    expect(growActivity({ draw: createDraw(1, "none"), accounts: 0, mean: 2 })).toEqual(new Float64Array(0));
  });
});
