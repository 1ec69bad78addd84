import { expect, it } from "vitest";
import { createAlerts } from "../../../../src/simulate/families/sessions/alerts.js";
import type { Story } from "../../../../src/simulate/families/sessions/news.js";
import { createWriting } from "../../../../src/simulate/families/sessions/writing.js";
import { quantile } from "../../../../src/stats/quantile.js";
import { noon, smallLife } from "./smallLife.js";

it("makes those who are awake write about a story, the active ones most", () => {
  const { life, stage, run } = smallLife({
    size: 1000,
    days: 2,
    change: ({ postsPerDay }) => {
      postsPerDay.fill(0, 0, 500);
      postsPerDay.fill(24, 500);
    },
  });
  const brokeAt = noon(stage.fromSeconds) + 7 * 3600;
  const story: Story = { topic: 0, brokeAt, attention: 0.3, halfLifeSeconds: 3600, tag: 1000, links: ["https://a.example/1"] };
  const alert = createAlerts(life, createWriting(life));
  stage.at(brokeAt, () => alert(story));
  const posts = run();
  // Half an hour's worth of 0.3 of 12,000 posts a day, less those who are busy.
  expect(posts.length).toBeGreaterThan(45);
  expect(posts.length).toBeLessThan(110);
  expect(posts.every(({ account }) => account >= 500 && life.ahead[account]! > 0)).toBe(true);
  expect(quantile(posts.map(({ createdAt }) => createdAt - brokeAt), 0.5)).toBeLessThan(900);
  expect(posts.some(({ text }) => text!.includes("https://a.example/1"))).toBe(true);
});
