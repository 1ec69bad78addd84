import { measureWorld, type MeasuredWorld } from "../../../src/evaluate/measureWorld.js";
import { predictionOf, truthOf, type SmallWorld, type Verdict } from "../worlds.js";

export async function measured(world: SmallWorld, verdicts: Readonly<Record<string, Verdict>>): Promise<MeasuredWorld> {
  return measureWorld({ truth: await truthOf(world), predictions: [predictionOf(verdicts)] }, 1 / 3);
}

/**
 * Two campaigns, of which one is found and one isn't, a crowd of which two are flagged, a wrong cluster of two
 * others, a wrong flag without a cluster, and an open group.
 */
export const world: SmallWorld = {
  campaigns: { amp: "a1 a2 a3", copy: "b1 b2" },
  actions: { amp: [["a1", 0], ["a2", 3600]], copy: [["b1", 0], ["b2", 3600]] },
  spontaneous: { fans: "f1 f2 f3" },
  open: { agency: "o1" },
  others: "p1 p2 p3 p4 p5",
};

export const verdicts: Readonly<Record<string, Verdict>> = {
  ...{ a1: [0.9, true, 0], a2: [0.8, true, 0], a3: [0.3], b1: [0.6, true, 1], b2: [0.1] },
  ...{ f1: [0.7, true, 1], f2: [0.6, true, 2], f3: [0] },
  ...{ p1: [0.5, true, 2], p2: [0.5, true, 3], p3: [0.4, true, 3], p4: [0.2, true], p5: [0] },
  ...{ o1: [1, true, 0] },
};
