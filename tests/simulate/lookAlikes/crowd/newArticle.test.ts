import { expect, it } from "vitest";
import { newArticle, newNumber } from "../../../../src/simulate/lookAlikes/crowd/newArticle.js";
import { smallTheatre } from "../../smallTheatre.js";

it("gives addresses on the site that nobody else has", () => {
  const stage = smallTheatre().theatre.stage("crowd");
  const links = Array.from({ length: 200 }, () => newArticle(stage, 3));
  expect(new Set(links).size).toBe(200);
  for (const link of links) expect(new URL(link).hostname).toBe(stage.words.domain(3));
  expect(newNumber(stage)).toBeGreaterThanOrEqual(1e9);
  expect(newNumber(stage)).toBeLessThan(2e9);
});
