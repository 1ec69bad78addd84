import { expect, it } from "vitest";
import { createCrew } from "../../../../src/simulate/lookAlikes/crowd/crew.js";
import { smallTheatre, START } from "../../smallTheatre.js";

it("has members act when it is time, one thing at a time", () => {
  const { theatre } = smallTheatre();
  const stage = theatre.stage("crowd");
  const acted: [number, number][] = [];
  const crew = createCrew(stage, [7, 3], (member) => {
    acted.push([crew.accounts[member]!, stage.now() - START]);
    if (stage.now() < START + 100) expect(crew.call(member, 100)).toBe(true);
  });
  expect(crew.size).toBe(2);
  expect(crew.call(0, 30)).toBe(true);
  expect(crew.call(1, 20)).toBe(true);
  // Busy already: the second call is missed.
  expect(crew.call(0, 5)).toBe(false);
  expect([...theatre.run()]).toEqual([]);
  expect(acted).toEqual([
    [3, 20],
    [7, 30],
    [3, 120],
    [7, 130],
  ]);
  expect(crew.call(0, 1)).toBe(true);
});
