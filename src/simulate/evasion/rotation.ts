import type { Draw } from "../draw/draw.js";

/** Which group's turn it is, one call an order: each group once a round, every round in an order of its own. */
export function createRotation(draw: Draw, groups: number): () => number {
  const round = Array.from({ length: groups }, (_, group) => group);
  let turn = 0;
  return () => {
    // In a fixed order, scripts that give orders in pairs would always give the same kind to the same group.
    if (turn % groups === 0) draw.shuffle(round);
    return round[turn++ % groups]!;
  };
}
