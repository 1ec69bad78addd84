import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eBenjaminiHochberg, eBenjaminiHochbergLevels } from "../../src/stats/eBenjaminiHochberg.js";
import { logBettingEValue } from "../../src/stats/eValues.js";
import { createRandom } from "../../src/stats/random.js";

const logs = (e: readonly number[]): number[] => e.map(Math.log);
const rejected = (e: readonly number[], alpha: number, tests?: number): number[] => [...eBenjaminiHochberg(logs(e), alpha, tests)];

describe("eBenjaminiHochberg", () => {
  it.each<[string, readonly number[], number, number | undefined, readonly number[]]>([
    // Of 4 tests at 0.05 the lines are 80, 40, 26.7, 20.
    ["each on its line", [80, 40, 27, 20], 0.05, undefined, [0, 1, 2, 3]],
    ["one below its line is carried by a later one above", [1, 45, 45, 79], 0.05, undefined, [1, 2, 3]],
    ["all below their lines", [79, 39, 26, 19], 0.05, undefined, []],
    ["only the first", [30, 81, 2, 0], 0.05, undefined, [1]],
    ["all tied", [20, 20, 20, 20], 0.05, undefined, [0, 1, 2, 3]],
    ["tied, and one too few", [26, 26, 26, 1], 0.05, undefined, []],
    ["tests that aren't listed", [80, 80], 0.05, 8, [0, 1]],
    ["tests that aren't listed, too many", [80, 80], 0.05, 9, []],
    ["nothing without evidence", [0, 0], 1, undefined, []],
    ["boundless evidence at any level", [Infinity, 1], 1e-300, undefined, [0]],
    ["nothing but that at level 0", [1e300, Infinity], 0, undefined, [1]],
    ["no tests", [], 0.05, undefined, []],
  ])("%s", (_, e, alpha, tests, expected) => {
    expect(rejected(e, alpha, tests)).toEqual(expected);
  });

  it("passes over what isn't a number", () => {
    expect([...eBenjaminiHochberg([NaN, Math.log(200)], 0.05)]).toEqual([1]);
  });

  it("keeps evidence beyond the largest double apart", () => {
    // Of 2^1000 tests at level 1 the lines are 1000 ln 2 = 693.15 and 692.45.
    expect([...eBenjaminiHochberg([692, 700], 1, 2 ** 1000)]).toEqual([1]);
    expect([...eBenjaminiHochberg([692.5, 692.5], 1, 2 ** 1000)]).toEqual([0, 1]);
  });

  it("has levels that say from which alpha on each is rejected, whatever the order", () => {
    const e = fc.oneof(fc.double({ min: -3, max: 12, noNaN: true }), fc.constantFrom(-Infinity, 0, 3, 5, 600));
    fc.assert(
      fc.property(fc.array(e, { minLength: 1, maxLength: 20 }), fc.double({ min: 0.001, max: 1, noNaN: true }), fc.nat(5), (logE, alpha, more) => {
        const tests = logE.length + more;
        // The definition itself, with the same room for rounding on the line.
        const descending = [...logE].sort((a, b) => b - a);
        let k = logE.length;
        while (k > 0 && Math.log(k / tests) + descending[k - 1]! < -Math.log(alpha) - 1e-12) k--;
        const bar = k > 0 ? descending[k - 1]! : Infinity;
        expect([...eBenjaminiHochberg(logE, alpha, tests)]).toEqual(logE.flatMap((log, i) => (log >= bar ? [i] : [])));
        const levels = eBenjaminiHochbergLevels(logE, tests);
        logE.forEach((log, i) => {
          logE.forEach((other, j) => {
            if (log >= other) expect(levels[i]).toBeLessThanOrEqual(levels[j]!);
          });
          if (!(levels[i]! <= 0)) return;
          expect(eBenjaminiHochberg(logE, Math.exp(levels[i]!), tests)).toContain(i);
          expect(eBenjaminiHochberg(logE, Math.exp(levels[i]! - 1e-9), tests)).not.toContain(i);
        });
        expect([...eBenjaminiHochbergLevels([...logE].reverse(), tests)].reverse()).toEqual([...levels]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the false share below alpha where all tests look at the same chance, with and without effects", () => {
    const random = createRandom(19);
    const shares: number[] = [];
    let right = 0;
    for (let world = 0; world < 1000; world++) {
      // Half of the trials are common to all tests: strong dependence.
      const common = Array.from({ length: 10 }, () => random() < 0.2);
      const effects = world % 2 === 0 ? 0 : 3;
      const logE = Array.from({ length: 20 }, (_, test) => {
        const own = Array.from({ length: 10 }, () => random() < (test < effects ? 0.95 : 0.2));
        return logBettingEValue([...common, ...own], new Float64Array(20).fill(0.2));
      });
      const found = eBenjaminiHochberg(logE, 0.2);
      right += found.filter((test) => test < effects).length;
      shares.push(found.length === 0 ? 0 : found.filter((test) => test >= effects).length / found.length);
    }
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.2);
    // Half of the worlds have three effects, and the evidence for these is strong.
    expect(right / (3 * 500)).toBeGreaterThan(0.5);
  });
});
