import { expect, test } from "vitest";
import { imitateFans } from "../../../src/simulate/evasion/imitateFans.js";
import { smallTheatre, START } from "../smallTheatre.js";

/** 30 accounts on one platform: 20 of the public, of whom 1 to 5 are fans of 0; members from 20 on. */
function fanWorld() {
  const { theatre, people } = smallTheatre({ size: 30, organic: 20, platforms: ["x", "telegram"] });
  people.platform.fill(0).fill(1, 29);
  people.idol.fill(0, 1, 6);
  return { theatre, stage: theatre.stage("campaign", { campaign: "c" }), people };
}

test("a member reposts the idol's next post within the minute, as cover, once", () => {
  const { theatre, stage } = fanWorld();
  const imitate = imitateFans(stage, 20);
  imitate(21);
  imitate(21);
  for (const seconds of [100, 5000]) stage.at(START + seconds, () => void stage.publish({ account: 0, text: "hello", cover: true }));
  const posts = [...theatre.run()].map(({ post, truth }) => ({ ...post, campaign: truth.campaign }));
  expect(posts).toHaveLength(3);
  expect(posts[1]).toMatchObject({ repostOf: posts[0]!.id, campaign: null });
  expect(posts[1]!.createdAt - START).toBeLessThanOrEqual(160);
});

test("nothing happens on a platform without idols, or where idols don't post", () => {
  const { stage, people, theatre } = fanWorld();
  imitateFans(stage, 20)(29);
  people.postsPerDay[0] = 0;
  imitateFans(stage, 20)(21);
  stage.at(START + 5, () => void stage.publish({ account: 0, text: "hello" }));
  expect([...theatre.run()]).toHaveLength(1);
});
