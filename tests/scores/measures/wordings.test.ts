import { expect, it } from "vitest";
import { createWordings } from "../../../src/scores/measures/wordings.js";
import { sightingOf } from "../../../src/scores/sightings/sighting.js";
import { concern, context } from "../sightings/context.js";

const sight = (text: string) => sightingOf({ id: text, platform: "x", accountId: "a", createdAt: 0, text }, concern(), context);

it("takes a text with some words changed for a wording of the first, and others for texts of their own", () => {
  const wordings = createWordings();
  const first = wordings.add(sight("I have lived in Marlow all my life and I will never vote for them again"));
  expect(wordings.add(sight("I have lived in Tessel all my life and I will never vote for them again"))).toBe(first);
  // One beginning, and little else.
  expect(wordings.add(sight("I have lived in Marlow since my children were born, next to the old quarry with the blue gate"))).not.toBe(first);
  expect(wordings.find(sight("The ferry is late once more and nobody tells us anything about it"))).toBeUndefined();
});

it("finds without adding", () => {
  const wordings = createWordings();
  const text = sight("The ferry is late once more and nobody tells us anything about it");
  expect([wordings.find(text), wordings.find(text)]).toEqual([undefined, undefined]);
});
