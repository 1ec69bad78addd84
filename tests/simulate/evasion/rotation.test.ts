import fc from "fast-check";
import { expect, test } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createRotation } from "../../../src/simulate/evasion/rotation.js";

test("each group has its turn once a round", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, groups) => {
      const turn = createRotation(createDraw(seed, "turns"), groups);
      for (let round = 0; round < 4; round++) {
        expect(Array.from({ length: groups }, turn).sort()).toEqual(Array.from({ length: groups }, (_, group) => group));
      }
    }),
  );
});

test("rounds differ in their order", () => {
  const turn = createRotation(createDraw(1, "turns"), 8);
  const rounds = Array.from({ length: 20 }, () => Array.from({ length: 8 }, turn).join());
  expect(new Set(rounds).size).toBeGreaterThan(15);
});
