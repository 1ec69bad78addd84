import { expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createTongues } from "../../../../src/simulate/families/cascades/tongues.js";
import { NONE } from "../../../../src/simulate/people/population.js";
import { smallCascades } from "./smallCascades.js";

it("weighs languages by what is written in them", () => {
  const { life } = smallCascades({
    size: 40,
    change(people) {
      // 10 accounts of language 0 write as much as 25 of language 2; those of language 3 only read.
      people.language.forEach((_, account) => (people.language[account] = account < 10 ? 0 : account < 35 ? 2 : 3));
      people.postsPerDay.forEach((_, account) => (people.postsPerDay[account] = account < 10 ? 5 : account < 35 ? 2 : 0));
    },
  });
  const { people } = life.stage;
  const tongues = createTongues(people, life.balance.circles.language);
  const draw = createDraw(1, "tongues");
  expect([0, 1, 2, 3, 9].map((language) => tongues.share(language))).toEqual([0.5, 0, 0.5, 0, 0]);
  const picked = Array.from({ length: 2000 }, () => tongues.pick(draw));
  expect(picked.filter((language) => language === 0).length / 2000).toBeCloseTo(0.5, 1);
  expect(new Set(picked)).toEqual(new Set([0, 2]));
  for (let i = 0; i < 50; i++) expect(people.language[tongues.speaker(draw, 2)]).toBe(2);
  expect([tongues.speaker(draw, 1), tongues.speaker(draw, 3)]).toEqual([NONE, NONE]);
});
