import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bipartite } from "../../../src/baselines/fraudar/bipartite.js";
import { peel } from "../../../src/baselines/fraudar/peel.js";
import { graphOf, randomPairs } from "./randomGraph.js";

const everyEdge = ({ account }: Bipartite): Uint8Array => new Uint8Array(account.length).fill(1);

type Holds = (node: number) => boolean;

/** f(S): the weights of the edges between nodes that it `holds`. */
function weightOf({ accounts, account, object }: Bipartite, objectWeight: Float64Array, holds: Holds): number {
  let weight = 0;
  for (let e = 0; e < account.length; e++) if (holds(account[e]!) && holds(accounts + object[e]!)) weight += objectWeight[object[e]!]!;
  return weight;
}

function densityOf(graph: Bipartite, objectWeight: Float64Array, holds: Holds): number {
  let nodes = 0;
  for (let node = 0; node < graph.accounts + graph.objects; node++) if (holds(node)) nodes++;
  return nodes === 0 ? 0 : weightOf(graph, objectWeight, holds) / nodes;
}

/** The densest of all subgraphs, one by one. */
function densest(graph: Bipartite, objectWeight: Float64Array): number {
  let most = 0;
  for (let set = 1; set < 2 ** (graph.accounts + graph.objects); set++) {
    most = Math.max(most, densityOf(graph, objectWeight, (node) => ((set >> node) & 1) === 1));
  }
  return most;
}

describe("peel", () => {
  it("removes the lightest node until the densest state shows", () => {
    // Accounts (by name) 0 and 1 share objects 0 and 1, account 2 has object 2. Weights 1 / ln 7 and 1 / ln 6.
    const graph = graphOf([[2, 0], [2, 1], [1, 0], [1, 1], [0, 2]]);
    const { density, member, objectWeight, reached } = peel(graph, everyEdge(graph), () => undefined);
    const [two, one] = [1 / Math.log(7), 1 / Math.log(6)];
    [two, two, one].forEach((weight, o) => expect(objectWeight[o]).toBeCloseTo(weight, 8));
    // All: (4 x 0.5139 + 0.5581) / 6 = 0.4356. Account 2 goes, then its object: 4 x 0.5139 / 4.
    expect([...member]).toEqual([1, 1, 0, 1, 1, 0]);
    expect(density).toBeCloseTo(two, 8);
    expect(reached[2]).toBeCloseTo((4 * two + one) / 6, 8);
    expect([reached[0], reached[1]]).toEqual([density, density]);
  });

  it("sees only the edges that are left", () => {
    const graph = graphOf([[2, 0], [2, 1], [1, 0], [1, 1], [0, 2]]);
    // Edges by (object, account): the last is that of object 2.
    const { density, member } = peel(graph, Uint8Array.of(0, 0, 0, 0, 1), () => undefined);
    expect([...member]).toEqual([0, 0, 1, 0, 0, 1]);
    expect(density).toBeCloseTo(1 / Math.log(6) / 2, 8);
  });

  it("is at least half as dense as the densest subgraph (the paper's bound), and as dense as it says", () => {
    fc.assert(
      fc.property(randomPairs, (pairs) => {
        const graph = graphOf(pairs);
        const { density, member, objectWeight } = peel(graph, everyEdge(graph), () => undefined);
        const optimum = densest(graph, objectWeight);
        expect(density).toBeGreaterThanOrEqual(optimum / 2);
        expect(density).toBeLessThanOrEqual(optimum);
        expect(densityOf(graph, objectWeight, (node) => member[node] === 1)).toBe(density);
      }),
      { numRuns: 200 },
    );
  });

  it("goes through the states that a plain search for the lightest node goes through", () => {
    fc.assert(
      fc.property(randomPairs, (pairs) => {
        const graph = graphOf(pairs);
        const { density, objectWeight } = peel(graph, everyEdge(graph), () => undefined);
        const held = new Set(Array.from({ length: graph.accounts + graph.objects }, (_, node) => node));
        const lightness = (node: number): number => weightOf(graph, objectWeight, (n) => held.has(n) && n !== node);
        let most = 0;
        while (held.size > 0) {
          most = Math.max(most, densityOf(graph, objectWeight, (node) => held.has(node)));
          const [lightest] = [...held].sort((a, b) => lightness(b) - lightness(a) || a - b);
          held.delete(lightest!);
        }
        expect(density).toBe(most);
      }),
      { numRuns: 100 },
    );
  });
});
