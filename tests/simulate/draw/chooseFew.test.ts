import { describe, expect, it } from "vitest";
import { chooseFew } from "../../../src/simulate/draw/chooseFew.js";
import { createDraw } from "../../../src/simulate/draw/draw.js";

describe("chooseFew", () => {
  const draw = createDraw(1, "few");

  it("chooses different numbers that fit", () => {
    const chosen = chooseFew(draw, 1000, 20, (n) => n % 2 === 0);
    expect(new Set(chosen).size).toBe(20);
    expect(chosen.every((n) => n % 2 === 0 && n >= 0 && n < 1000)).toBe(true);
  });

  it("finds the few that fit among many", () => {
    expect([...chooseFew(draw, 100_000, 3, (n) => n % 40_000 === 7)].sort((a, b) => a - b)).toEqual([7, 40_007, 80_007]);
  });

  it("gives what there is if there are fewer", () => {
    expect([...chooseFew(draw, 3, 10, () => true)].sort()).toEqual([0, 1, 2]);
    expect(chooseFew(draw, 0, 10, () => true)).toEqual([]);
    expect(chooseFew(draw, 10, 5, () => false)).toEqual([]);
  });

  it("gives every number the same chance", () => {
    const counts = new Uint32Array(10);
    for (let i = 0; i < 10_000; i++) for (const n of chooseFew(draw, 10, 3, (n) => n !== 4)) counts[n]!++;
    expect(counts[4]).toBe(0);
    // 30,000 choices over nine numbers: 3,333 each, standard deviation 47.
    for (const [n, count] of counts.entries()) if (n !== 4) expect(Math.abs(count - 3333)).toBeLessThan(240);
  });
});
