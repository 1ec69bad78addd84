import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { circleChances, createCircles, numbered, pickReader } from "../../../../src/simulate/families/cascades/circles.js";
import { NONE } from "../../../../src/simulate/people/population.js";
import { smallTheatre } from "../../smallTheatre.js";

/** 400 accounts: two platforms, two languages, two communities, 50 of each combination; account 0 is of the first of each. */
function crowd(size = 400) {
  const { people } = smallTheatre({ size });
  for (let account = 0; account < size; account++) {
    people.platform[account] = account & 1;
    people.language[account] = (account >> 1) & 1;
    people.community[account] = (account >> 2) & 1;
  }
  const weights = new Float64Array(size).fill(1);
  return { people, weights, circles: createCircles(people, weights) };
}

const author = { account: 0, rate: 1, reactions: 0.5 };

describe("createCircles", () => {
  it("divides by platform, language and community, the narrowest first", () => {
    const { circles } = crowd();
    expect(circles.all.map(({ pools, poolOf }) => pools.count(poolOf[0]!))).toEqual([50, 100, 200, 200]);
    expect(circles.all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("numbers parts in the order in which they occur", () => {
    expect([...numbered(5, (account) => [9, 4, 9, 7, 4][account]!)]).toEqual([0, 1, 0, 2, 1]);
  });
});

describe("circleChances", () => {
  it("are the circles' shares where there is room", () => {
    const { circles, weights } = crowd();
    const chances = new Float64Array(4);
    circleChances(circles, weights, author, chances);
    for (const [i, { share }] of circles.all.entries()) expect(chances[i]).toBeCloseTo(share, 12);
  });

  it("sends the famous beyond their home: 10 reactions need 200 accounts there, and 50 give a quarter", () => {
    const { circles, weights } = crowd();
    const chances = new Float64Array(4);
    circleChances(circles, weights, { ...author, reactions: 10 }, chances);
    expect(chances[0]).toBeCloseTo(0.68 / 4, 12);
    expect(chances[1]).toBeCloseTo(0.2 + (0.68 * 3) / 4, 12);
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("are 0 for who is alone in the world", () => {
    const { people, circles } = crowd(1);
    const chances = Float64Array.of(1, 1, 1, 1);
    circleChances(circles, people.postsPerDay, author, chances);
    expect([...chances]).toEqual([0, 0, 0, 0]);
    expect(pickReader(createDraw(1, "alone"), circles, chances, 0)).toBe(NONE);
  });
});

it("picks readers from circles with those chances, never the author", () => {
  const { people, circles } = crowd();
  const draw = createDraw(1, "readers");
  const chances = Float64Array.of(0.5, 0, 0, 0.5);
  let atHome = 0;
  for (let i = 0; i < 20_000; i++) {
    const reader = pickReader(draw, circles, chances, 0);
    expect(reader).not.toBe(0);
    expect(people.language[reader]).toBe(0);
    if (people.platform[reader] === 0 && people.community[reader] === 0) atHome++;
  }
  // 49 of the other 199 who write the language are of the home circle too.
  expect(atHome / 20_000).toBeCloseTo(0.5 + (0.5 * 49) / 199, 1.7);
});
