import { expect, it } from "vitest";
import { isFree } from "../../../../src/simulate/families/sessions/life.js";
import { noon, smallLife } from "./smallLife.js";

const part = (hour: number, ahead: number): number => {
  const { life, stage, run } = smallLife({ days: 2 });
  let free = 0;
  life.ahead.fill(ahead);
  stage.at(noon(stage.fromSeconds) + (hour - 12) * 3600, () => {
    for (let i = 0; i < 4000; i++) if (isFree(life, i % 20)) free++;
  });
  run();
  return free / 4000;
};

it("lets people post out of turn while they are awake", () => {
  expect(part(20, 0)).toBeGreaterThan(0.9);
  expect(part(4, 0)).toBeLessThan(0.4);
});

it("lets nobody run ahead by more than a post and half a day", () => {
  expect(part(20, 1)).toBeGreaterThan(0.9);
  expect(part(20, 2)).toBe(0);
});
