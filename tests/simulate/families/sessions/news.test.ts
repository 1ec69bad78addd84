import { expect, it } from "vitest";
import { startNews, type Story } from "../../../../src/simulate/families/sessions/news.js";
import { DAY, START } from "../../smallTheatre.js";
import { smallLife } from "./smallLife.js";

it("breaks stories a few times a day; attention is heavy-tailed and fades", () => {
  const { life, stage, run } = smallLife({ days: 60 });
  const stories: Story[] = [];
  const parts: number[] = [];
  const news = startNews(stage, { communities: 8, outlets: life.outlets, onStory: (story) => stories.push(story) });
  const ask = (age: number): void => {
    const { brokeAt, halfLifeSeconds } = stories[0]!;
    let about = 0;
    for (let i = 0; i < 20_000; i++) if (news.pick(life.draw, brokeAt + age * halfLifeSeconds) === stories[0]) about++;
    parts.push(about / 20_000);
  };
  let asked = false;
  const watch = (): void => {
    if (stories.length === 1 && !asked) {
      asked = true;
      for (const age of [0, 1, 3]) ask(age);
    }
    stage.at(stage.now() + 60, watch);
  };
  stage.at(START, watch);
  run();
  expect(stories.length / 60).toBeGreaterThan(3);
  expect(stories.length / 60).toBeLessThan(5);
  const { attention } = stories[0]!;
  for (const [i, age] of [0, 1, 3].entries()) expect(parts[i]! / (attention * 2 ** -age)).toBeCloseTo(1, 0);
  const ranked = stories.map((story) => story.attention).sort((a, b) => a - b);
  expect(ranked.at(-1)! / ranked[Math.floor(ranked.length / 2)]!).toBeGreaterThan(5);
  expect(new Set(stories.map(({ tag }) => tag)).size).toBe(stories.length);
  for (const { links, topic, brokeAt } of stories) {
    expect(new Set(links).size).toBe(links.length);
    expect(links.length).toBeGreaterThan(0);
    expect(topic).toBeLessThan(8);
    expect(brokeAt).toBeLessThan(START + 60 * DAY);
  }
});
