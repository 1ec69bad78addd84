import { expect, it } from "vitest";
import { startFans } from "../../../../src/simulate/families/sessions/fans.js";
import { createWriting } from "../../../../src/simulate/families/sessions/writing.js";
import { quantile } from "../../../../src/stats/quantile.js";
import { noon, smallLife } from "./smallLife.js";

function follow(hour: number, idolReposts = false) {
  const { life, stage, run } = smallLife({
    size: 100,
    days: 2,
    change: ({ idol, postsPerDay, platform }) => {
      for (let fan = 1; fan <= 50; fan++) idol[fan] = 0;
      platform[50] = 1;
      postsPerDay[0] = 1;
      postsPerDay.fill(4, 1);
    },
  });
  startFans(life, createWriting(life));
  stage.at(noon(stage.fromSeconds) + (hour - 12) * 3600, () => {
    const other = stage.publish({ account: 99, text: "b" });
    stage.publish(idolReposts ? { account: 0, repostOf: other } : { account: 0, text: "a" });
  });
  const posts = run();
  return { ahead: life.ahead, original: posts[1]!, answers: posts.slice(2) };
}

it("has fans repost or answer within seconds, most of them", () => {
  const { original, answers, ahead } = follow(20);
  expect(answers.length).toBeGreaterThan(20);
  expect(answers.length).toBeLessThan(49);
  expect(new Set(answers.map(({ account }) => account)).size).toBe(answers.length);
  for (const { account, repostOf, replyTo } of answers) {
    expect(account).toBeGreaterThan(0);
    expect(account).toBeLessThan(50);
    expect(repostOf ?? replyTo).toBe(original.id);
    expect(ahead[account]).toBe(1);
  }
  expect(quantile(answers.map(({ createdAt }) => createdAt - original.createdAt), 0.5)).toBeLessThan(30);
});

it("lets fans sleep", () => {
  expect(follow(4).answers.length).toBeLessThan(0.6 * follow(20).answers.length);
});

it("has nobody told of what the idol reposts", () => {
  expect(follow(20, true).answers).toEqual([]);
});
