import { expect, it } from "vitest";
import { jensenShannon } from "../../src/stats/jensenShannon.js";

it("goes from 0 for one distribution to 1 for nothing in common", () => {
  const [a, b, c] = [new Map([["x", 1], ["y", 3]]), new Map([["y", 6], ["x", 2]]), new Map([["z", 1]])];
  expect(jensenShannon(a, b)).toBeCloseTo(0, 12);
  expect(jensenShannon(a, c)).toBeCloseTo(1, 12);
});

it("agrees with a value worked out by hand", () => {
  // P = (1, 0), Q = (1/2, 1/2), M = (3/4, 1/4): H(M) - H(Q) / 2 in bits.
  const bits = 0.75 * Math.log2(4 / 3) + 0.25 * 2 - 0.5;
  expect(jensenShannon(new Map([["x", 1]]), new Map([["x", 5], ["y", 5]]))).toBeCloseTo(bits, 12);
});

it("isn't a number if one side is empty", () => {
  expect(jensenShannon(new Map(), new Map([["x", 1]]))).toBeNaN();
});
