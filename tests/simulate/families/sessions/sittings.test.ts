import { describe, expect, it } from "vitest";
import { startSittings } from "../../../../src/simulate/families/sessions/sittings.js";
import { TRAITS } from "../../../../src/simulate/people/population.js";
import { gaps, part } from "../../marginals/measures.js";
import { smallLife } from "./smallLife.js";

/** Runs the sittings alone: who acted when, and as the first of a session or not. */
function sit(rate: number, days: number, ahead = 0) {
  const { life, stage, run } = smallLife({
    size: 200,
    days,
    change: ({ postsPerDay, trait }) => {
      postsPerDay.fill(rate);
      postsPerDay[0] = 0;
      trait[1] = TRAITS.indexOf("scheduled");
    },
  });
  life.ahead.fill(ahead);
  const acts: { account: string; at: number; isFirst: boolean }[] = [];
  startSittings(life, { act: (account, isFirst) => acts.push({ account: String(account), at: stage.now(), isFirst }) });
  run();
  return acts;
}

describe("sittings", () => {
  it.each([
    [0.5, 60],
    [12, 20],
  ])("make %d posts a day", (rate, days) => {
    expect(sit(rate, days).length / (198 * days * rate)).toBeCloseTo(1, 1);
  });

  it("leave out who never posts and who posts by schedule", () => {
    const accounts = new Set(sit(12, 10).map(({ account }) => account));
    expect([accounts.has("0"), accounts.has("1"), accounts.has("2")]).toEqual([false, false, true]);
  });

  it("come as bursts with long gaps between", () => {
    const acts = sit(12, 20);
    const between = gaps(acts);
    expect(part(between, (gap) => gap < 600)).toBeGreaterThan(0.45);
    expect(part(between, (gap) => gap > 4 * 3600)).toBeGreaterThan(0.1);
    expect(acts.filter(({ isFirst }) => isFirst).length / acts.length).toBeCloseTo(1 / (1 + 0.4 * Math.sqrt(12)), 1);
  });

  it("leave out as many posts as were made out of turn", () => {
    expect(sit(12, 20).length - sit(12, 20, 10).length).toBeGreaterThan(198 * 9);
  });
});
