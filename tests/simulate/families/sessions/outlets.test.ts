import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createOutlets } from "../../../../src/simulate/families/sessions/outlets.js";
import { createWords } from "../../../../src/simulate/words/createWords.js";
import { DAY, START } from "../../smallTheatre.js";

const words = createWords(createDraw(1, "words"));
const outlets = createOutlets();
const draw = createDraw(1, "outlets");
const host = (url: string): string => new URL(url).hostname;

it("links to sites that all read and to sites of the community", () => {
  const hosts = (community: number): Set<string> => new Set(Array.from({ length: 3000 }, () => host(outlets.link(draw, words, community, START))));
  const [one, other] = [hosts(1), hosts(2)];
  const both = [...one].filter((name) => other.has(name));
  expect(both.length).toBeGreaterThan(50);
  expect(one.size - both.length).toBeGreaterThan(30);
  const own = new Set(Array.from({ length: 2000 }, () => words.domain(outlets.own(draw, 1))));
  for (const name of own) expect(both).not.toContain(name);
});

it("has the most read site read most", () => {
  const counts = new Map<number, number>();
  for (let i = 0; i < 5000; i++) {
    const site = outlets.wellKnown(draw);
    counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  expect(Math.max(...counts.values())).toBe(counts.get(0));
});

it("has new articles come out as time goes by", () => {
  expect(outlets.latest(words, 3, START)).toBe(outlets.latest(words, 3, START + 60));
  expect(outlets.latest(words, 3, START)).not.toBe(outlets.latest(words, 3, START + DAY));
});
