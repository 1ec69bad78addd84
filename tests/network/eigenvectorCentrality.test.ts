import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eigenvectorCentrality } from "../../src/network/eigenvectorCentrality.js";

type Pair = readonly [number, number];

const centrality = (pairs: readonly Pair[], nodes: number): number[] =>
  [...eigenvectorCentrality({ source: Uint32Array.from(pairs, ([a]) => a), target: Uint32Array.from(pairs, ([, b]) => b) }, nodes)];

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 10));
}

const clique = (first: number, size: number): Pair[] => {
  const pairs: Pair[] = [];
  for (let a = first; a < first + size; a++) for (let b = a + 1; b < first + size; b++) pairs.push([a, b]);
  return pairs;
};

describe("eigenvectorCentrality", () => {
  it("of a path: sines of equal steps", () => {
    // Three nodes: (1, sqrt 2, 1) / 2. Four: sin(k pi / 5), whose squares sum to 5 / 2.
    expectClose(centrality([[0, 1], [1, 2]], 3), [0.5, Math.SQRT1_2, 0.5]);
    expectClose(centrality([[0, 1], [1, 2], [2, 3]], 4), [1, 2, 3, 4].map((k) => Math.sin((k * Math.PI) / 5) / Math.sqrt(2.5)));
  });

  it("of a star: the centre is worth as much as the leaves together, as squares", () => {
    // Eigenvalue 2: the centre is twice a leaf; (2, 1, 1, 1, 1) / sqrt 8.
    expectClose(centrality([[0, 1], [0, 2], [0, 3], [0, 4]], 5), [2, 1, 1, 1, 1].map((value) => value / Math.sqrt(8)));
  });

  it("of a clique: all the same; accounts without ties have 0", () => {
    expectClose(centrality(clique(1, 4), 6), [0, 0.5, 0.5, 0.5, 0.5, 0]);
    expect(centrality([], 2)).toEqual([0, 0]);
    expect(centrality([], 0)).toEqual([]);
  });

  it("leaves nothing to a component with a smaller eigenvalue, and shares between equal ones", () => {
    expectClose(centrality([...clique(0, 4), ...clique(4, 3)], 7), [0.5, 0.5, 0.5, 0.5, 0, 0, 0]);
    expectClose(centrality([[0, 1], [2, 3]], 4), [0.5, 0.5, 0.5, 0.5]);
  });

  it("is an eigenvector of connected networks, positive throughout", () => {
    const extra = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a < b), { maxLength: 30, selector: String });
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 11, maxLength: 11 }), extra, (parents, more) => {
        const tree = parents.map((parent, i): Pair => [parent % (i + 1), i + 1]);
        const pairs = [...new Map([...tree, ...more].map((pair) => [String(pair), pair])).values()];
        const found = centrality(pairs, 12);
        const sums = found.map((_, node) => pairs.reduce((sum, [a, b]) => sum + (a === node ? found[b]! : b === node ? found[a]! : 0), 0));
        const eigenvalue = sums.reduce((sum, value, i) => sum + value * found[i]!, 0);
        sums.forEach((value, i) => expect(value).toBeCloseTo(eigenvalue * found[i]!, 7));
        expect(found.every((value) => value > 0)).toBe(true);
        expect(found.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
