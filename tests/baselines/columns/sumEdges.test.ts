import { expect, it } from "vitest";
import { sumEdges } from "../../../src/baselines/columns/sumEdges.js";

it("adds up both directions of a pair and sorts", () => {
  const rows = { a: Uint32Array.of(5, 1, 2, 1, 0), b: Uint32Array.of(1, 5, 0, 2, 2), weight: Float64Array.of(1, 2, 4, 8, 0.5) };
  expect(sumEdges(rows)).toEqual({ source: Uint32Array.of(0, 1, 1), target: Uint32Array.of(2, 2, 5), weight: Float64Array.of(4.5, 8, 3) });
  expect(sumEdges({ a: new Uint32Array(), b: new Uint32Array(), weight: new Float64Array() }).weight).toHaveLength(0);
});
