import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.js";
import { createRandom } from "../../src/stats/random.js";

const logs = (p: readonly number[]): number[] => p.map(Math.log);
/** How many p-values are rejected. */
const rejected = (p: readonly number[], level: number, tests?: number): number => {
  const limit = benjaminiHochberg(logs(p), level, tests);
  return p.filter((value) => Math.log(value) <= limit).length;
};

// The fifteen p-values of the 1995 paper's example (section 4): four are rejected at 0.05.
const PAPER = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];

describe("benjaminiHochberg", () => {
  it("rejects as many as the paper's example does", () => {
    expect(rejected(PAPER, 0.05)).toBe(4);
    expect(benjaminiHochberg(logs([...PAPER].reverse()), 0.05)).toBe(Math.log(0.0095));
  });

  it.each<[string, readonly number[], number, number | undefined, number]>([
    // Lines of 4 tests at 0.2: 0.05, 0.1, 0.15, 0.2.
    ["a p-value above its line is carried by a later one below", [0.06, 0.09, 0.14, 0.9], 0.2, undefined, 3],
    ["a p-value on its line", [0.05, 0.9, 0.9, 0.9], 0.2, undefined, 1],
    ["all above their lines", [0.06, 0.11, 0.16, 0.21], 0.2, undefined, 0],
    ["all tied below the last line", [0.2, 0.2, 0.2, 0.2], 0.2, undefined, 4],
    ["a single test", [0.05], 0.05, undefined, 1],
    // Of 10 tests the six that aren't listed count as 1: lines 0.02, 0.04, 0.06, 0.08.
    ["tests that aren't listed", [0.05, 0.05, 0.05, 0.9], 0.2, 10, 3],
    ["tests that aren't listed, too many", [0.05, 0.05, 0.05, 0.9], 0.2, 20, 0],
    ["nothing at level 0", [0.001], 0, undefined, 0],
    ["no p-values", [], 0.05, undefined, 0],
  ])("%s", (_, p, level, tests, expected) => {
    expect(rejected(p, level, tests)).toBe(expected);
  });

  it("tells p-values below the smallest double from each other", () => {
    // Lines of 2^1000 tests at level 1: ln k - 1000 ln 2, which is -693.15 and -692.45.
    expect(benjaminiHochberg([-690, -770], 1, 2 ** 1000)).toBe(-770);
    expect(benjaminiHochberg([-762, -770], 1, 2 ** 1000)).toBe(-762);
  });

  it("rejects anything at all in as many worlds without effects as the level says", () => {
    const random = createRandom(7);
    const worlds = 4000;
    let wrong = 0;
    for (let world = 0; world < worlds; world++) {
      if (rejected(Array.from({ length: 30 }, () => 1 - random()), 0.1) > 0) wrong++;
    }
    // 0.1 exactly under independence; the standard error is 0.005.
    expect(wrong / worlds).toBeGreaterThan(0.08);
    expect(wrong / worlds).toBeLessThan(0.12);
  });
});
