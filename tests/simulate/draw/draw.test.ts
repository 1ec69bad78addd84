import { describe, expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";

const N = 200_000;

function sample(law: () => number, n = N): number[] {
  return Array.from({ length: n }, law);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const m = mean(values);
  return mean(values.map((value) => (value - m) ** 2));
}

/** Part of the values above `x`. */
function above(values: readonly number[], x: number): number {
  return values.filter((value) => value > x).length / values.length;
}

describe("createDraw", () => {
  it("replays from seed and name, and differs by either", () => {
    const first = (seed: number, name: string) => createDraw(seed, name).uniform();
    expect(first(1, "a")).toBe(first(1, "a"));
    expect(new Set([first(1, "a"), first(2, "a"), first(1, "b"), first(12, "a"), first(1, "2/a")]).size).toBe(5);
  });

  it("forks into streams that don't depend on what was drawn before", () => {
    const [used, fresh] = [createDraw(7, "world"), createDraw(7, "world")];
    for (let i = 0; i < 10; i++) used.uniform();
    expect(used.fork("child").uniform()).toBe(fresh.fork("child").uniform());
    expect(fresh.fork("child").uniform()).not.toBe(fresh.fork("other").uniform());
  });

  it("follows the laws that it names", () => {
    const draw = createDraw(3, "laws");
    const exponential = sample(() => draw.exponential(5));
    expect(mean(exponential)).toBeCloseTo(5, 1);
    expect(above(exponential, 10)).toBeCloseTo(Math.exp(-2), 2);
    const normal = sample(() => draw.normal());
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(variance(normal)).toBeCloseTo(1, 1);
    expect(above(normal, 1.6448536)).toBeCloseTo(0.05, 2);
    const logNormal = sample(() => draw.logNormal(60, 1.5));
    expect(above(logNormal, 60)).toBeCloseTo(0.5, 2);
    expect(above(logNormal, 60 * Math.exp(1.5))).toBeCloseTo(0.1587, 2);
    const pareto = sample(() => draw.pareto(2, 1.5));
    expect(Math.min(...pareto.slice(0, 1000))).toBeGreaterThanOrEqual(2);
    expect(above(pareto, 8)).toBeCloseTo(0.125, 2);
    for (const expected of [0.3, 4, 900]) {
      const poisson = sample(() => draw.poisson(expected), 20_000);
      expect(mean(poisson) / expected).toBeCloseTo(1, 1);
      expect(variance(poisson) / expected).toBeCloseTo(1, 1);
    }
    expect(mean(sample(() => (draw.chance(0.2) ? 1 : 0)))).toBeCloseTo(0.2, 2);
    expect(mean(sample(() => draw.between(-1, 3)))).toBeCloseTo(1, 1);
  });

  it("reaches every number below n and no other", () => {
    const draw = createDraw(1, "below");
    expect([...new Set(sample(() => draw.below(5), 1000))].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(sample(() => draw.below(1), 10))).toEqual(new Set([0]));
  });

  it("shuffles in place so that every order is as likely", () => {
    const draw = createDraw(5, "shuffle");
    const counts = new Map<string, number>();
    for (let i = 0; i < 60_000; i++) {
      const order = draw.shuffle(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Standard deviation 91: beyond five of them it's no chance.
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(460);
    expect(draw.pick(["only"])).toBe("only");
  });
});
