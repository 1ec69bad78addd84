import { expect, it } from "vitest";
import { startShocks, SHOCK_SHARE } from "../../../../src/simulate/families/cascades/shocks.js";
import { quiet, smallCascades } from "./smallCascades.js";

it("has many post on one tag at once, and fewer and fewer later", () => {
  const { life, run } = smallCascades({ size: 4000, days: 20 });
  quiet(life);
  startShocks(life);
  const posts = run();
  const spontaneous = life.balance.spontaneous.reduce((a, b) => a + b) * 20;
  expect(posts.length / spontaneous).toBeGreaterThan(SHOCK_SHARE / 1.6);
  expect(posts.length / spontaneous).toBeLessThan(SHOCK_SHARE * 1.6);

  const byTag = new Map<string, number[]>();
  for (const { hashtags = [], createdAt } of posts) for (const tag of hashtags) byTag.set(tag, [...(byTag.get(tag) ?? []), createdAt]);
  expect(byTag.size).toBeGreaterThan(50);
  const largest = [...byTag.values()].sort((a, b) => b.length - a.length)[0]!;
  expect(largest.length).toBeGreaterThan(30);
  const half = largest[largest.length >> 1]! - largest[0]!;
  expect(half).toBeLessThan((largest.at(-1)! - largest[0]!) / 3);
});

it("has most link the same article", () => {
  const { life, run } = smallCascades({ size: 4000, days: 10 });
  quiet(life);
  startShocks(life);
  const linksOf = new Map<string, Map<string, number>>();
  for (const { hashtags, urls } of run()) {
    if (!hashtags || !urls) continue;
    const links = linksOf.get(hashtags[0]!) ?? new Map<string, number>();
    linksOf.set(hashtags[0]!, links.set(urls[0]!, (links.get(urls[0]!) ?? 0) + 1));
  }
  const large = [...linksOf.values()].map((links) => [...links.values()]).filter((counts) => counts.reduce((a, b) => a + b) >= 15);
  expect(large.length).toBeGreaterThan(0);
  for (const counts of large) expect(Math.max(...counts) / counts.reduce((a, b) => a + b)).toBeGreaterThan(0.2);
});

it("does nothing where nobody posts", () => {
  const { life, run } = smallCascades({ size: 20, change: (people) => people.postsPerDay.fill(0) });
  startShocks(life);
  expect(run()).toEqual([]);
});
