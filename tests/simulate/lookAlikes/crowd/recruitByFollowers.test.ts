import { expect, it } from "vitest";
import { recruitByFollowers } from "../../../../src/simulate/lookAlikes/crowd/recruitByFollowers.js";
import { createCrowd } from "../../../../src/simulate/stage/crowd.js";
import { smallTheatre } from "../../smallTheatre.js";

// Account n has 10 (n + 1) followers.
const { stage } = createCrowd(smallTheatre({ size: 20 }).theatre, { name: "test", title: "", sort: "open", start: () => undefined }, 20);

it("takes those with the largest or smallest audiences out of four times as many", () => {
  expect(recruitByFollowers(stage, "most", 5, () => true)).toEqual([19, 18, 17, 16, 15]);
  expect(recruitByFollowers(stage, "least", 5, (account) => account > 1)).toEqual([2, 3, 4, 5, 6]);
});

it("looks at four times as many, not at all", () => {
  const chosen = recruitByFollowers(stage, "most", 1, () => true);
  expect(chosen).toHaveLength(1);
  const often = new Set(Array.from({ length: 40 }, () => recruitByFollowers(stage, "most", 1, () => true)[0]));
  expect(often.size).toBeGreaterThan(2);
});
