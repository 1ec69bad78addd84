import { expect, test } from "vitest";
import { foreignTopic, longMessage, newTag, obscureSite } from "../../../../src/simulate/campaigns/script/subject.js";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { smallOperation } from "../smallOperation.js";

const draw = createDraw(1, "subject");

test("sites and tags are none that the public reads", () => {
  const { stage } = smallOperation();
  expect(obscureSite(draw)).toBeGreaterThanOrEqual(20_000);
  expect(stage.words.domain(obscureSite(draw))).not.toMatch(/-\d+\./);
  const known = Array.from({ length: 2000 }, (_, rank) => stage.words.hashtag(stage.home.community, rank, stage.home.language));
  expect(known).not.toContain(newTag(stage, draw));
});

test("a foreign topic is another community's, even where there is only one", () => {
  const { stage, people } = smallOperation();
  people.community.fill(stage.home.community);
  expect(foreignTopic(stage, draw)).toBe(stage.home.community + 1);
  people.community.fill(77, 20, 40);
  expect(foreignTopic(stage, draw)).toBe(77);
});

test("a long message has the ideas of several", () => {
  const { stage } = smallOperation();
  const short = longMessage(stage, draw, 3, 1).ideas.length;
  expect(longMessage(stage, draw, 3, 4).ideas.length).toBeGreaterThan(2 * short);
});
