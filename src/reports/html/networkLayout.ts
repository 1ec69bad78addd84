import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import { createRandom } from "../../stats/random.js";

// The package is CommonJS whose function is the module itself; its types claim a `default` inside.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export interface Edge {
  /** Numbers of nodes. */
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

export interface Places {
  /** 0 to 1. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const ITERATIONS = 150;
/** From so many nodes on far ones are taken together (Barnes & Hut): exact forces cost their square. */
const EXACT_MAX = 200;
const DECIMALS = 1e4;

/** Places by ForceAtlas2 (Jacomy et al. 2014) from a seeded start: the same seed, the same picture. */
export function layOut(nodes: number, edges: readonly Edge[], seed: number): Places {
  const random = createRandom(seed);
  const graph = new UndirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(String(node), { x: random(), y: random() });
  // Weights lie orders of magnitude apart; as forces they would draw all into one point.
  for (const { source, target, weight } of edges) graph.mergeEdge(String(source), String(target), { weight: Math.log1p(Math.max(0, weight)) });
  forceAtlas2.assign(graph, {
    iterations: ITERATIONS,
    getEdgeWeight: "weight",
    settings: { ...forceAtlas2.inferSettings(nodes), barnesHutOptimize: nodes > EXACT_MAX, gravity: 1, scalingRatio: 8, slowDown: 2 },
  });
  const place = (axis: "x" | "y"): number[] => graph.mapNodes((_, attributes) => Number(attributes[axis]));
  const [x, y] = [place("x"), place("y")];
  // One scale for both, so that distances mean the same in either direction.
  const size = Math.max(spread(x), spread(y)) || 1;
  return { x: scaled(x, size), y: scaled(y, size) };
}

function spread(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
}

function scaled(values: readonly number[], size: number): number[] {
  const middle = values.length === 0 ? 0 : (values.reduce((a, b) => Math.max(a, b)) + values.reduce((a, b) => Math.min(a, b))) / 2;
  return values.map((value) => Math.round((0.5 + (value - middle) / size) * DECIMALS) / DECIMALS);
}
