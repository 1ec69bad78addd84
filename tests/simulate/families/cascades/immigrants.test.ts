import { describe, expect, it } from "vitest";
import { startImmigrants } from "../../../../src/simulate/families/cascades/immigrants.js";
import { memoryKernel } from "../../../../src/simulate/families/cascades/reactions.js";
import { MEAN_AWAKE } from "../../../../src/simulate/families/cascades/rhythm.js";
import { SHOCK_SHARE } from "../../../../src/simulate/families/cascades/shocks.js";
import { DAY, START } from "../../smallTheatre.js";
import { quiet, smallCascades } from "./smallCascades.js";

describe("startImmigrants", () => {
  it("posts at the rate of what comes out of nothing, less at night", () => {
    const { life, run } = smallCascades({ size: 500, days: 5 });
    quiet(life);
    life.balance.arriving.fill(0);
    life.balance.spontaneous.fill(2);
    startImmigrants(life);
    const posts = run();
    expect(Math.abs(posts.length / (500 * 5 * 2 * (1 - SHOCK_SHARE)) - 1)).toBeLessThan(0.05);
    const inHours = (from: number, to: number) => posts.filter(({ createdAt }) => createdAt % DAY >= from * 3600 && createdAt % DAY < to * 3600).length;
    expect(inHours(3, 5) / inHours(18, 20)).toBeLessThan(0.3);
  });

  it("stands in at first for reactions to what was before, by the tail of the memory kernel", () => {
    const { life, run } = smallCascades({ size: 10_000, days: 4 });
    quiet(life);
    life.balance.arriving.fill(2);
    life.balance.spontaneous.fill(0);
    startImmigrants(life);
    const posts = run();
    // The integral of the survival function times the rhythm of the day, over its mean.
    const expected = (from: number, to: number) => {
      let sum = 0;
      for (let minute = from * 1440; minute < to * 1440; minute++) {
        const seconds = minute * 60 + 30;
        for (let account = 0; account < 400; account++) sum += (memoryKernel.survival(seconds) * life.rhythm.awake(account, START + seconds)) / MEAN_AWAKE / 400 / 1440;
      }
      return sum * 2 * 10_000;
    };
    const found = (from: number, to: number) => posts.filter(({ createdAt }) => createdAt - START >= from * DAY && createdAt - START < to * DAY).length;
    expect(Math.abs(found(0, 1) / expected(0, 1) - 1)).toBeLessThan(0.08);
    expect(Math.abs(found(1, 2) / expected(1, 2) - 1)).toBeLessThan(0.25);
    expect(found(2, 4)).toBe(0);
  });
});
