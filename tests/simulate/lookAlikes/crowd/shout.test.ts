import { expect, it } from "vitest";
import { shortened, shout } from "../../../../src/simulate/lookAlikes/crowd/shout.js";
import { smallTheatre } from "../../smallTheatre.js";

it("leaves a message's first ideas", () => {
  expect(shortened({ ideas: [4, 5, 6] }, 2)).toEqual({ ideas: [4, 5] });
});

it("mostly says the same words, with up to three marks", () => {
  const stage = smallTheatre().theatre.stage("crowd");
  const message = shortened(stage.words.message(stage.draw, 3), 1);
  const shouts = Array.from({ length: 400 }, () => shout(stage, message, 0));
  const plain = stage.words.say(message, 0, 0, stage.draw);
  const marks = new Set(shouts.filter((text) => text.startsWith(plain)).map((text) => text.slice(plain.length)));
  expect(["", "!", "!!", "!!!"].every((ending) => marks.has(ending))).toBe(true);
  expect(shouts.filter((text) => text.startsWith(plain)).length).toBeGreaterThan(200);
});
