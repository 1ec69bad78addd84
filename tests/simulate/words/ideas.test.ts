import { expect, it } from "vitest";
import { TOPICS, TOPIC_NAMES } from "../../../src/simulate/words/ideas.js";
import { IDEAS } from "../../../src/simulate/words/message.js";

it("has 198 ideas, each in one place only", () => {
  expect(IDEAS.length).toBe(198);
  expect(new Set(IDEAS).size).toBe(198);
});

it("has as many actors and things in every topic, so that ideas can be numbered by rule", () => {
  for (const topic of TOPIC_NAMES) {
    expect(TOPICS[topic].actors.length).toBe(6);
    expect(TOPICS[topic].things.length).toBe(8);
  }
});
