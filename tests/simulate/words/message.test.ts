import fc from "fast-check";
import { expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { TOPICS, TOPIC_NAMES } from "../../../src/simulate/words/ideas.js";
import {
  clockTime, drawMessage, drawRemark, FIRST_CLOCK, FIRST_PERCENT, FIRST_TOWN, homeTown, IDEAS, Part, partOf,
} from "../../../src/simulate/words/message.js";
import { TOWNS } from "../../../src/simulate/words/towns.js";

it("knows the part of every idea", () => {
  expect(partOf(IDEAS.indexOf("mayor"))).toBe(Part.actor);
  expect(partOf(IDEAS.indexOf("hike"))).toBe(Part.thing);
  expect(partOf(IDEAS.indexOf("discuss"))).toBe(Part.deed);
  expect(partOf(IDEAS.indexOf("letsDiscuss"))).toBe(Part.stance);
  expect(partOf(IDEAS.indexOf("onceMore"))).toBe(Part.time);
  expect(partOf(IDEAS.indexOf("atHarbour"))).toBe(Part.place);
  expect(partOf(IDEAS.indexOf("opinionsDiffer"))).toBe(Part.remark);
  expect([FIRST_CLOCK, FIRST_PERCENT, FIRST_TOWN].map(partOf)).toEqual([Part.time, Part.remark, Part.place]);
});

it("counts time from six in the morning in steps of five minutes", () => {
  expect([0, 1, 37, 203].map((step) => clockTime(FIRST_CLOCK + step))).toEqual(["06:00", "06:05", "09:05", "22:55"]);
});

it.each([drawMessage, drawRemark])("%o stays on its topic and makes whole sentences", (drawIdeas) => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(500), (seed, topic) => {
      const name = TOPIC_NAMES[topic % TOPIC_NAMES.length]!;
      const { ideas } = drawIdeas(createDraw(seed, "message"), topic);
      const own = new Set<string>([...TOPICS[name].actors, ...TOPICS[name].things]);
      ideas.forEach((idea, at) => {
        const part = partOf(idea);
        if (part === Part.actor || part === Part.thing) expect(own).toContain(IDEAS[idea]);
        if (part === Part.actor) expect([ideas[at + 1]!, ideas[at + 2]!].map(partOf)).toEqual([Part.deed, Part.thing]);
        if (part === Part.stance) expect(partOf(ideas[at + 1]!)).toBe(Part.thing);
        if (idea >= FIRST_TOWN) expect(idea - FIRST_TOWN).toBeLessThan(TOWNS);
      });
    }),
  );
});

it("gives topics beyond the lexicon's a town of their own", () => {
  expect(homeTown(TOPIC_NAMES.length - 1)).toBeUndefined();
  const towns = Array.from({ length: TOWNS }, (_, edition) => homeTown((edition + 1) * TOPIC_NAMES.length));
  expect(new Set(towns).size).toBe(TOWNS);
});

it("says of 100,000 messages on one topic fewer than 200 twice", () => {
  const draw = createDraw(1, "messages");
  const seen = new Set<string>();
  for (let i = 0; i < 100_000; i++) seen.add(drawMessage(draw, 3).ideas.join());
  expect(seen.size).toBeGreaterThan(99_800);
});
