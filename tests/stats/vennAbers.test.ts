import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonic } from "../../src/stats/isotonic.js";
import { createRandom } from "../../src/stats/random.js";
import { vennAbersInterval, vennAbersPoint, vennAbersTable } from "../../src/stats/vennAbers.js";

type Row = readonly [score: number, label: number];

/** The definition: isotonic regression with the new score in it, labelled `label`. */
function fitted(rows: readonly Row[], score: number, label: number): number {
  const all = [...rows, [score, label] as const];
  const scores = [...new Set(all.map(([s]) => s))].sort((a, b) => a - b);
  const at = scores.map((s) => all.filter(([own]) => own === s));
  const fit = isotonic(
    at.map((own) => own.reduce((sum, [, l]) => sum + l, 0) / own.length),
    at.map((own) => own.length),
  );
  return fit[scores.indexOf(score)]!;
}

const tableOf = (rows: readonly Row[]): ReturnType<typeof vennAbersTable> => vennAbersTable(rows.map(([score]) => score), rows.map(([, label]) => label));

describe("vennAbersInterval", () => {
  it("is as by hand", () => {
    // Scores 1, 2, 3 labelled 0, 1, 1. A 0 at 2 makes (1 + 0) / 2 there; a 1 leaves 1.
    const table = tableOf([[3, 1], [1, 0], [2, 1]]);
    expect(vennAbersInterval(table, 2)).toEqual({ p0: 0.5, p1: 1 });
    // A 1 at 1: (0 + 1) / 2.
    expect(vennAbersInterval(table, 1)).toEqual({ p0: 0, p1: 0.5 });
    // A 0 above all pools with both ones; a 1 below all with the zero.
    expect(vennAbersInterval(table, 9).p0).toBeCloseTo(2 / 3, 15);
    expect(vennAbersInterval(table, 9).p1).toBe(1);
    expect(vennAbersInterval(table, -9)).toEqual({ p0: 0, p1: 0.5 });
    expect(vennAbersInterval(tableOf([]), 5)).toEqual({ p0: 0, p1: 1 });
  });

  it("is what two isotonic regressions say", () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.double({ min: 0, max: 8, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.integer({ min: 0, max: 1 })), { maxLength: 40 }), fc.array(score, { minLength: 1, maxLength: 5 }), (rows, asked) => {
        const table = tableOf(rows);
        for (const s of [...asked, ...rows.map(([own]) => own), -1, 9]) {
          const { p0, p1 } = vennAbersInterval(table, s);
          expect(p0).toBeCloseTo(fitted(rows, s, 0), 12);
          expect(p1).toBeCloseTo(fitted(rows, s, 1), 12);
          expect(p0).toBeLessThanOrEqual(p1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("doesn't depend on order, and rises with the score", () => {
    const random = createRandom(31);
    const rows = Array.from({ length: 3000 }, () => [Math.floor(random() * 500), random() < 0.3 ? 1 : 0] as const);
    const table = tableOf(rows);
    expect(tableOf([...rows].reverse())).toEqual(table);
    for (let s = 1; s < 500; s++) {
      const [before, here] = [vennAbersInterval(table, s - 0.5), vennAbersInterval(table, s)];
      expect(here.p0).toBeGreaterThanOrEqual(before.p0);
      expect(here.p1).toBeGreaterThanOrEqual(before.p1);
    }
  });

  it("is calibrated: the end that belongs to the true label has the expectation of the label, over 1,000 worlds", () => {
    const random = createRandom(37);
    const draw = (): Row => {
      const s = random();
      // Far from the score itself, and not even rising everywhere.
      return [s, random() < (s < 0.3 ? 0.4 : s ** 3) ? 1 : 0];
    };
    const differences = Array.from({ length: 1000 }, () => {
      const table = tableOf(Array.from({ length: 60 }, draw));
      const [score, label] = draw();
      const { p0, p1 } = vennAbersInterval(table, score);
      return label - (label === 1 ? p1 : p0);
    });
    const mean = differences.reduce((sum, d) => sum + d, 0) / 1000;
    const error = Math.sqrt(differences.reduce((sum, d) => sum + d * d, 0)) / 1000;
    expect(Math.abs(mean)).toBeLessThan(3 * error);
  });
});

describe("vennAbersPoint", () => {
  it("lies in the interval, and is drawn to a half by its width", () => {
    expect(vennAbersPoint({ p0: 0, p1: 1 })).toBe(0.5);
    expect(vennAbersPoint({ p0: 0.2, p1: 0.2 })).toBeCloseTo(0.2, 15);
    expect(vennAbersPoint({ p0: 0.9, p1: 1 })).toBeCloseTo(1 / 1.1, 15);
  });
});
