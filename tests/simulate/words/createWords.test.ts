import { expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createWords } from "../../../src/simulate/words/createWords.js";

const words = createWords(createDraw(1, "words"));

it("says 100,000 messages on twenty topics in hardly ever the same text", () => {
  const draw = createDraw(2, "messages");
  const seen = new Set<string>();
  for (let i = 0; i < 100_000; i++) seen.add(words.say(words.message(draw, i % 20), 2, 0, draw));
  expect(seen.size).toBeGreaterThan(99_950);
});

it("doesn't use the draw where nothing is paraphrased, and one number of it otherwise", () => {
  const [draw, other] = [createDraw(3, "say"), createDraw(3, "say")];
  const message = words.message(createDraw(4, "message"), 5);
  words.say(message, 0, 0, draw);
  expect(draw.uniform()).toBe(other.uniform());
  words.say(message, 0, 1, draw);
  other.uniform();
  expect(draw.uniform()).toBe(other.uniform());
});

it("is the same world by the same draw, whatever was asked before", () => {
  const again = createWords(createDraw(1, "words"));
  const draw = createDraw(5, "before");
  for (let i = 0; i < 100; i++) again.chatter(draw, i, i % 7);
  const describeWorld = (world: typeof words) => [
    world.domain(7), world.article(7, 8), world.handle(9), world.displayName(9, 3), world.bio(9, 1, 4), world.hashtag(3, 40, 5),
    world.chatter(createDraw(6, "chatter"), 2, 1), world.say({ ideas: words.message(createDraw(7, "m"), 1).ideas }, 6, 0.7, createDraw(8, "say")),
  ];
  expect(describeWorld(again)).toEqual(describeWorld(words));
});

it("is another world by another draw", () => {
  const other = createWords(createDraw(2, "words"));
  const handles = (world: typeof words) => Array.from({ length: 100 }, (_, person) => world.handle(person));
  const known = new Set(handles(words));
  expect(handles(other).filter((handle) => known.has(handle)).length).toBeLessThan(10);
});

it("tells languages with their script, share and place on earth", () => {
  expect(words.languages.map(({ tag, script, utcOffsetHours }) => [tag, script, utcOffsetHours])).toEqual([
    ["ar", "Arabic", 3], ["de", "Latin", 1], ["en", "Latin", -5], ["es", "Latin", -6], ["ro", "Latin", 2], ["ru", "Cyrillic", 3], ["zh", "Han", 8],
  ]);
});
