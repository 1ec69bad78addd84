import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inauthenticity, inauthenticityScore, type InauthenticityModel } from "../../../src/pipeline/scoring/inauthenticity.js";
import { weighed, type Features } from "../../../src/pipeline/scoring/features.js";
import { TRAINED } from "../../../src/pipeline/scoring/trained.js";

const model: InauthenticityModel = { intercept: -2, weights: [1, 4, -3], baseRate: 0.5, calibration: [[-2, 0.1, 0.2, 0.3], [0, 0.3, 0.4, 0.5], [2, 0.7, 0.8, 0.9]] };
const features = (operation: number, hiding: number, explained: number): Features => ({ operation, hiding, explained });
const certain = (of: Features, baseRate = 0.5) => inauthenticity(model, { seen: of, least: of, most: of, showsOpenness: true }, baseRate);

describe("inauthenticity", () => {
  it("adds up what was seen", () => expect(inauthenticityScore(model, features(2, 0.25, 1))).toBe(-2));

  it("is that of a point of the calibration, and in the middle of the way between two", () => {
    expect(certain(features(0, 0.5, 0))).toEqual({ value: 0.4, low: 0.3, high: 0.5 });
    expect(certain(features(0, 0.75, 0))).toEqual({ value: expect.closeTo(0.6, 12), low: expect.closeTo(0.5, 12), high: expect.closeTo(0.7, 12) });
  });

  it("knows no bound beyond what was calibrated", () => {
    expect(certain(features(3, 1, 0))).toEqual({ value: 0.8, low: 0.7, high: 1 });
    expect(certain(features(0, 0, 1))).toEqual({ value: 0.2, low: 0, high: 0.3 });
  });

  it("moves with the base rate by the ratio of odds", () => {
    // Odds of 2 to 3, times 1 to 9.
    expect(certain(features(0, 0.5, 0), 0.1).value).toBeCloseTo(2 / 29, 12);
  });

  it("is widened by what isn't known", () => {
    const seen = features(0, 0.5, 0);
    const { value, low, high } = inauthenticity(model, { seen, least: { ...seen, explained: 1 }, most: { ...seen, hiding: 1 }, showsOpenness: true }, 0.5);
    // A score of -3, below all that was calibrated, and one of 2.
    expect([value, low, high]).toEqual([0.4, 0, 0.9]);
  });

  it("allows for open organisers where openness can't be seen: whoever hides nothing, and ten times as many of the others; and leaves the probability as it was learnt", () => {
    const seen = features(0, 0.5, 0);
    const { value, low, high } = inauthenticity(model, { seen, least: seen, most: seen, showsOpenness: false }, 0.5);
    // Odds of 3 to 7, and of 3 to 70; half of it hides nothing.
    expect([value, low, high]).toEqual([0.4, expect.closeTo(3 / 73 / 2, 12), 0.5]);
    const inTheOpen = features(2, 0, 0);
    expect(inauthenticity(model, { seen: inTheOpen, least: inTheOpen, most: inTheOpen, showsOpenness: false }, 0.5)).toEqual({ value: 0.4, low: 0, high: 0.5 });
  });
});

describe.each(["inauthenticity", "withoutProfiles"] as const)("what was learnt: %s", (name) => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const logOdds = fc.double({ min: -5, max: 10, noNaN: true });
  const some = fc.tuple(logOdds, part, part);
  const said = ([operation, hiding, explained]: readonly [number, number, number]) => {
    const seen = features(operation, hiding, explained);
    return inauthenticity(TRAINED[name], { seen, least: seen, most: seen, showsOpenness: true }, 0.5);
  };

  it("never falls with what speaks for an operation, and never rises with what explains it, and neither does an end of its interval", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const low = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2])] as const;
        const high = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2])] as const;
        for (const end of ["low", "value", "high"] as const) expect(said(low)[end]).toBeLessThanOrEqual(said(high)[end] + 1e-12);
      }),
    );
  });

  it("stays low where all is explained and nothing hidden, however much was seen", () => {
    const seen = weighed(1000, 0, 1);
    expect(inauthenticity(TRAINED[name], { seen, least: seen, most: seen, showsOpenness: true }, 0.5).high).toBeLessThan(0.5);
  });

  it("falls all the way to what explains it whole", () => {
    fc.assert(
      fc.property(logOdds, part, part, part, (odds, hiding, a, b) => {
        const at = (explained: number) => inauthenticityScore(TRAINED[name], weighed(odds, hiding, explained));
        if (a !== b) expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });

  it("is a probability within its interval", () => {
    fc.assert(
      fc.property(some, (of) => {
        const { value, low, high } = said(of);
        expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true);
      }),
    );
  });
});
