import { describe, expect, it } from "vitest";
import { followUpKernel } from "../../../../src/simulate/families/cascades/followUps.js";
import { START } from "../../smallTheatre.js";
import { quiet, smallCascades } from "./smallCascades.js";

describe("createFollowUps", () => {
  it("makes bursts of 1 / (1 - n) posts of one account, minutes apart", () => {
    const { life, run } = smallCascades({ size: 1000, days: 2 });
    quiet(life);
    life.balance.followUp.fill(0.5);
    for (let account = 0; account < 1000; account++) life.stage.at(START, life.own, account);
    const posts = run();
    expect(Math.abs(posts.length / 1000 - 2)).toBeLessThan(0.12);
    const last = new Map<number, number>();
    const gaps = posts.flatMap(({ account, createdAt }) => {
      const before = last.get(account);
      last.set(account, createdAt);
      return before === undefined ? [] : [createdAt - before];
    });
    for (const seconds of [60, 300, 1800]) {
      expect(Math.abs(gaps.filter((gap) => gap <= seconds).length / gaps.length - (1 - followUpKernel.survival(seconds)))).toBeLessThan(0.06);
    }
    expect(Math.max(...gaps)).toBeLessThanOrEqual(7201);
  });

  it("reposts what is going round at home, nothing else", () => {
    const { life, run } = smallCascades({ size: 100, days: 2, change: (people) => people.community.forEach((_, account) => (people.community[account] = account & 1)) });
    quiet(life);
    life.balance.followUp.fill(0.6);
    for (let account = 0; account < 100; account++) life.stage.at(START + 600 * account, life.own, account);
    const posts = run();
    const author = new Map(posts.map(({ id, account }) => [id, account]));
    const reposts = posts.filter(({ repostOf }) => repostOf !== undefined);
    expect(reposts.length).toBeGreaterThan(10);
    for (const { account, repostOf } of reposts) expect(author.get(repostOf!)! & 1).toBe(account & 1);
  });
});
