import { expect, it } from "vitest";
import { triggerEvent } from "../../src/scores/triggerEvent.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("triggerEvent");

it("keeps the contract of scores", () => checkScore(triggerEvent, cases));

it("is the part of moments that move others too times that of the public in them", () => {
  const { value, of } = channelsOf(triggerEvent, cases, "four residents");
  expect(of).toEqual({ moments: 1, public: 0.75, bursts: 1 });
  expect(value.value).toBe(0.75);
  expect(channelsOf(triggerEvent, cases, "those who post").of).toMatchObject({ moments: 0, public: 0 });
  expect(channelsOf(triggerEvent, cases, "four accounts post").of).toMatchObject({ moments: 0, bursts: 1 });
});
