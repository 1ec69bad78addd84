import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createHabits } from "../../../../src/simulate/families/sessions/habits.js";

it("leaves room for posts of one's own, and makes people differ", () => {
  const { reposts, replies, links } = createHabits(5000, createDraw(1, "habits"));
  let sum = 0;
  for (let account = 0; account < 5000; account++) {
    expect(reposts[account]! + replies[account]! + links[account]!).toBeLessThan(1);
    sum += reposts[account]!;
  }
  expect(sum / 5000).toBeGreaterThan(0.3);
  expect(sum / 5000).toBeLessThan(0.6);
  expect(Math.max(...reposts) - Math.min(...reposts)).toBeGreaterThan(0.8);
});
