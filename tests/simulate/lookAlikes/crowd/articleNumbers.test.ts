import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createArticleNumbers } from "../../../../src/simulate/lookAlikes/crowd/articleNumbers.js";
import { smallTheatre } from "../../smallTheatre.js";

it("never gives a number twice, and addresses are like any other's", () => {
  const stage = smallTheatre().theatre.stage("crowd");
  const next = createArticleNumbers(createDraw(1, "articles"));
  const links = Array.from({ length: 500 }, () => stage.words.article(3, next()));
  expect(new Set(links).size).toBe(500);
  for (const link of links) expect(new URL(link).hostname.endsWith(stage.words.domain(3))).toBe(true);
  // Addresses of the site's early articles have as many parts.
  const shape = (link: string) => new URL(link).pathname.replace(/[^/\-.]+/g, "x");
  expect(new Set(links.map((link) => shape(link).split("/").length))).toEqual(new Set([shape(stage.words.article(3, 7)).split("/").length]));
});

it("begins elsewhere for another stream", () => {
  const begin = (name: string) => createArticleNumbers(createDraw(1, name))();
  expect(new Set(["a", "b", "c", "d"].map(begin)).size).toBe(4);
});
