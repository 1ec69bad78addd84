import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createCopying } from "../../../../src/simulate/families/cascades/copying.js";

/** Numbers of uses of each thing after so many uses. */
function run(innovation: number, uses: number, capacity = uses): number[] {
  const draw = createDraw(1, `copying ${innovation}`);
  const copying = createCopying<number>({ capacity, innovation });
  const counts: number[] = [];
  for (let i = 0; i < uses; i++) {
    const thing = copying.copy(draw) ?? counts.push(0) - 1;
    copying.remember(thing);
    counts[thing]!++;
  }
  return counts;
}

describe("createCopying", () => {
  // Simon (1955): P(k) = r B(k, r + 1) with r = 1 / (1 - innovation), so P(1) = r / (1 + r) and P(K >= k) falls as k^-r.
  it.each([0.1, 0.3, 0.5])("has Simon's law of uses for innovation %d", (innovation) => {
    const counts = run(innovation, 300_000);
    const r = 1 / (1 - innovation);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeCloseTo(r / (1 + r), 1.7);
    // P(K >= 10) / P(K >= 5) = product of k / (k + r) for k = 5 to 9.
    const ratio = [5, 6, 7, 8, 9].reduce((product, k) => (product * k) / (k + r), 1);
    const atLeast = (k: number) => counts.filter((count) => count >= k).length;
    expect(Math.abs(atLeast(10) / atLeast(5) - ratio)).toBeLessThan(0.03);
  });

  it("invents at the rate that it is told", () => {
    expect(run(0.3, 100_000).length / 100_000).toBeCloseTo(0.3, 2);
  });

  it("remembers the newest uses only", () => {
    const draw = createDraw(1, "ring");
    const copying = createCopying<number>({ capacity: 3, innovation: 0 });
    expect(copying.copy(draw)).toBeUndefined();
    for (let i = 0; i < 8; i++) copying.remember(i);
    expect(copying.size).toBe(3);
    const copied = new Set(Array.from({ length: 200 }, () => copying.copy(draw)));
    expect([...copied].sort()).toEqual([5, 6, 7]);
  });
});
