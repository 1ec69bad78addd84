import { expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createDice } from "../../../src/simulate/words/dice.js";

it("gives the same after the same shake, whatever was before", () => {
  const [a, b] = [createDice(), createDice()];
  a.shake(createDraw(9, "other"));
  a.uniform();
  a.shake(createDraw(1, "dice"));
  b.shake(createDraw(1, "dice"));
  const first = Array.from({ length: 20 }, () => a.uniform());
  expect(Array.from({ length: 20 }, () => b.uniform())).toEqual(first);
  expect(new Set(first).size).toBe(20);
});

it("is uniform within a shake and over shakes (chi-squared of 100 cells; 149 is the 0.1% point of 99 degrees)", () => {
  const dice = createDice();
  const draw = createDraw(2, "dice");
  const cells = new Float64Array(100);
  for (let i = 0; i < 20_000; i++) {
    dice.shake(draw);
    for (let j = 0; j < 5; j++) cells[dice.below(100)]!++;
  }
  expect(cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(149);
});

it("shakes that differ in the lower bits only give different numbers", () => {
  const dice = createDice();
  const numbers = [0.5, 0.5 + 2 ** -45, 0.5 + 2 ** -40].map((value) => {
    dice.shake({ ...createDraw(1, "unused"), uniform: () => value });
    return dice.uniform();
  });
  expect(new Set(numbers).size).toBe(3);
});
