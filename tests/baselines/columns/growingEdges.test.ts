import { expect, it } from "vitest";
import { growingEdges } from "../../../src/baselines/columns/growingEdges.js";

it("keeps edges in the order they came", () => {
  const edges = growingEdges("Narrow the window.");
  edges.add(3, 4, 1.5);
  edges.add(1, 2, 7);
  expect(edges.finish()).toEqual({ source: Uint32Array.of(3, 1), target: Uint32Array.of(4, 2), weight: Float64Array.of(1.5, 7) });
});

it("refuses to outgrow its limit, and says what to do", () => {
  const edges = growingEdges("Narrow the window.", 2);
  edges.add(0, 1, 1);
  edges.add(0, 2, 1);
  const oneMore = (): void => edges.add(0, 3, 1);
  expect(oneMore).toThrow(expect.objectContaining({ code: "result-limit" }));
  expect(oneMore).toThrow(/more than 2 edges.*Narrow the window\./);
});

it("refuses what won't fit before it comes", () => {
  const edges = growingEdges("Narrow the window.", 2);
  expect(() => edges.expect(2)).not.toThrow();
  expect(() => edges.expect(3)).toThrow(expect.objectContaining({ code: "result-limit" }));
});
