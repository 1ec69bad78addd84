import { expect, test } from "vitest";
import { lastPosts, prominent, takenUpPerDay, uptake } from "../../../../src/simulate/campaigns/script/prominent.js";
import { smallOperation } from "../smallOperation.js";

test("prominent are the most followed who post, at home where there are enough, else on the platform, else anywhere", () => {
  const { stage, people, result } = smallOperation({}, { days: 10 });
  const { platform, community } = stage.home;
  people.platform.fill(platform, 0, 40);
  people.community.fill(community, 0, 40);
  people.postsPerDay[39] = 0.1;
  expect(prominent(stage, 2)).toEqual([38, 37]);
  people.community.fill(community + 1, 10, 40);
  expect(prominent(stage, 2)).toEqual([9, 8]);
  people.community.fill(community + 1, 1, 40);
  expect(prominent(stage, 2)).toEqual([38, 37]);
  people.platform.fill(1 - platform, 0, 40);
  expect(prominent(stage, 2)).toEqual([39, 38]);
  people.postsPerDay.fill(0);
  expect(prominent(stage, 2)).toEqual([39, 38]);
  expect(result().principals).toEqual([38, 37, 9, 8, 39]);
});

test("who is of use for a day only has to post several times in it", () => {
  const { stage, people } = smallOperation({}, { days: 10 });
  people.platform.fill(stage.home.platform, 0, 40);
  people.postsPerDay[7] = 4;
  expect(prominent(stage, 1, 1)).toEqual([7]);
});

test("last posts are those of the accounts, up to the capacity", () => {
  const { stage, life, run } = smallOperation();
  const posts = lastPosts(stage, [3, 4], 2);
  for (const account of [3, 5, 4, 3]) life.at(life.fromSeconds + account, () => void life.publish({ account, text: "a" }));
  run();
  expect(posts.list().map(({ account }) => account).sort()).toEqual([3, 4]);
});

test("uptake keeps the expected number of posts a day at the most", () => {
  const { stage, people } = smallOperation();
  people.postsPerDay[1] = 10;
  people.postsPerDay[2] = 2;
  people.postsPerDay[3] = 0;
  expect([1, 2, 3].map((account) => uptake(stage, account, 5))).toEqual([0.5, 1, 1]);
  expect(takenUpPerDay(stage, [1, 2, 3], 5)).toBe(7);
});
