import { describe, expect, it } from "vitest";
import { logFactorial, stirlingError } from "../../src/stats/logFactorial.js";

// mpmath 1.3 with 40 digits: loggamma(n + 1).
const LOG_FACTORIALS: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [2, 0.69314718055994530942],
  [5, 4.7874917427820459942],
  [10, 15.104412573075515295],
  [18, 36.395445208033053576],
  [19, 39.339884187199494036],
  [20, 42.33561646075348503],
  [25, 58.003605222980519939],
  [50, 148.47776695177303207],
  [170, 706.57306224578734711],
  [171, 711.71472580229000695],
  [12345, 103962.95347844967567],
  [1e6, 12815518.384658169624],
  [1e12, 26631021115943.282657],
];

// The same, less (n + 1/2) ln n - n + ln(2 pi) / 2.
const STIRLING_ERRORS: readonly (readonly [number, number])[] = [
  [1, 0.08106146679532725822],
  [2, 0.041340695955409294094],
  [10, 0.0083305634333628712565],
  [18, 0.0046291537493340285924],
  [19, 0.0043855602492323242683],
  [100, 0.00083333055563491468338],
  [1e6, 8.3333333333330555556e-8],
  // Between whole numbers (mpmath 1.4.1 with 50 digits).
  [0.01, 1.4340079537031842008],
  [0.5, 0.15342640972002734529],
  [3.75, 0.022170565446206110485],
  [17.5, 0.0047613869417144498136],
  [18.5, 0.0045040661551206858978],
];

describe("logFactorial", () => {
  it.each(LOG_FACTORIALS)("of %d", (n, expected) => {
    expect(Math.abs(logFactorial(n) - expected)).toBeLessThanOrEqual(2 ** -51 * expected);
  });

  it("equals the sum of logarithms where that is exact enough", () => {
    let sum = 0;
    for (let n = 1; n <= 200; n++) {
      sum += Math.log(n);
      expect(logFactorial(n) / (sum || 1)).toBeCloseTo(n === 1 ? 0 : 1, 13);
    }
  });

  it("is NaN for what has no factorial here", () => {
    expect([logFactorial(-1), logFactorial(1.5), logFactorial(NaN), logFactorial(Infinity)]).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe("stirlingError", () => {
  it.each(STIRLING_ERRORS)("of %d", (n, expected) => {
    expect(stirlingError(n) / expected).toBeCloseTo(1, 12);
  });
});
