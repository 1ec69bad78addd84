import { expect, it } from "vitest";
import { coordination } from "../../src/network/coordination.js";
import { networkOf } from "./networks.js";

it("is w / (1 + w) of the strongest tie, and 0 without one", () => {
  expect([...coordination(networkOf(4, [[0, 1, 1], [1, 2, 3]]))]).toEqual([0.5, 0.75, 0.75, 0]);
});

it("stays below 1 for any weight", () => {
  const [strong] = coordination(networkOf(2, [[0, 1, 1e12]]));
  expect(strong).toBeGreaterThan(0.999);
  expect(strong).toBeLessThan(1);
});
