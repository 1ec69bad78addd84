const ground = ["model", "stats"];
const contents = [...ground, "content"];
const registries = ["traces/index.ts", "engines/index.ts", "baselines/index.ts", "scores/index.ts"];
const surface = [...contents, "network", "pipeline", "reports", "adapters", "simulate", "evaluate", ...registries];

/**
 * What each part of `src` may import besides itself. ESLint checks it; a test
 * holds the list against the folders that exist. A folder named with
 * `/index.ts` is open at its registry only.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const layers = {
  model: [],
  stats: [],
  content: ground,
  network: ground,
  adapters: contents,
  traces: contents,
  engines: contents,
  reports: contents,
  baselines: [...contents, "network"],
  scores: [...contents, "network"],
  simulate: ground,
  evaluate: [...ground, "reports"],
  testing: contents,
  pipeline: [...contents, "network", "adapters", "traces", "engines", "reports", "baselines", "scores", "simulate", "evaluate"],
  cli: surface,
  notebook: surface,
  "index.ts": surface,
  "node.ts": [...surface, "index.ts"],
};
