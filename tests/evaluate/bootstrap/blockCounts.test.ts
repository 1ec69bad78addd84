import { expect, it } from "vitest";
import { createBlockCounter } from "../../../src/evaluate/bootstrap/blockCounts.js";

it("counts accounts by unit and block, but for those after the last", () => {
  const counter = createBlockCounter(Float64Array.of(0.8, 0.5));
  for (const [unit, score] of [[0, 0.9], [2, 0.5], [2, 0.79], [0, 0.1], [2, 0.8]] as const) counter.add(unit, score);
  const { unit, block, accounts } = counter.finish();
  expect(Array.from(unit, (u, i) => [u, block[i], accounts[i]])).toEqual([[0, 0, 1], [2, 1, 2], [2, 0, 1]]);
});

it("counts nobody without blocks", () => {
  const counter = createBlockCounter(new Float64Array(0));
  counter.add(0, 1);
  expect(counter.finish().unit).toHaveLength(0);
});
