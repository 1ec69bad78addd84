import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contingency } from "../../../src/evaluate/clusters/contingency.js";
import { adjustedMutualInformation, expectedInformation } from "../../../src/evaluate/metrics/adjustedMutualInformation.js";
import { related, seventeen, unrelated } from "../clusters/labels.js";

type Labels = readonly number[];

const of = (a: Labels, b: Labels): number | null => adjustedMutualInformation(contingency(a, b));

function expected(a: Labels, b: Labels): number {
  const { items, rows, columns } = contingency(a, b);
  return expectedInformation(items, rows, columns);
}

/** Mutual information by its definition. */
function information(a: Labels, b: Labels): number {
  const n = a.length;
  const part = (test: (i: number) => boolean): number => a.filter((_, i) => test(i)).length / n;
  let sum = 0;
  for (const x of new Set(a)) {
    for (const y of new Set(b)) {
      const both = part((i) => a[i] === x && b[i] === y);
      if (both > 0) sum += both * Math.log(both / (part((i) => a[i] === x) * part((i) => b[i] === y)));
    }
  }
  return sum;
}

function* orders(items: Labels): Generator<number[]> {
  if (items.length === 0) yield [];
  for (let i = 0; i < items.length; i++) for (const rest of orders([...items.slice(0, i), ...items.slice(i + 1)])) yield [items[i]!, ...rest];
}

describe("adjustedMutualInformation", () => {
  it("expects what all ways to deal items out bring on average", () => {
    const [a, b] = [[1, 1, 1, 2, 2, 3], [1, 1, 3, 1, 2, 2]];
    const all = [...orders(b)].map((order) => information(a, order));
    expect(all).toHaveLength(720);
    expect(expected(a, b)).toBeCloseTo(all.reduce((sum, value) => sum + value, 0) / 720, 13);
  });

  // adjusted_mutual_info_score and expected_mutual_information of scikit-learn 1.9.1.
  it.each([
    [seventeen, 0.2782096465726981, 0.15042480258217075],
    [unrelated, -0.0016497208209146571, 0.007542173830295136],
    [related, 0.8013659126263675, 0.4405625109526354],
  ])("is what scikit-learn returns, case %#", ({ a, b }, value, chance) => {
    expect(of(a, b)).toBeCloseTo(value, 11);
    expect(expected(a, b)).toBeCloseTo(chance, 11);
  });

  it("stays exact for a million items in large groups", () => {
    const chance = expectedInformation(1e6, Float64Array.of(5e5, 5e5), Float64Array.of(4e5, 6e5));
    // Large samples: the statistic 2 n I is chi-squared with (2 - 1)(2 - 1) = 1 degree of freedom, so its mean is 1.
    expect(2 * 1e6 * chance).toBeCloseTo(1, 3);
  });

  it("is 1 for the same division under other names, also of one group and of groups of one", () => {
    expect(of([0, 0, 1, 2], [5, 5, 9, 1])).toBeCloseTo(1, 12);
    expect(of([0, 0, 0], [1, 1, 1])).toBe(1);
    expect(of([0, 1, 2], [2, 1, 0])).toBe(1);
    expect(of([0], [0])).toBe(1);
  });

  it("is 0 where one division says nothing, and undefined without items", () => {
    expect(of([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
    expect(of([0, 0, 1, 1], [0, 0, 0, 0])).toBe(0);
    expect(of([0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(0, 12);
    expect(of([], [])).toBeNull();
  });

  it("is symmetric and at most 1", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 }), (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        expect(of(a, b)).toBeCloseTo(of(b, a)!, 9);
        expect(of(a, b)!).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
