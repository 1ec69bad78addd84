import { expect, it } from "vitest";
import { canRepost, publishNew, publishRepost } from "../../../../src/simulate/families/sessions/publishing.js";
import { shown } from "../../../../src/simulate/families/sessions/ring.js";
import { smallTheatre } from "../../smallTheatre.js";
import { createLife } from "../../../../src/simulate/families/sessions/life.js";
import { smallLife } from "./smallLife.js";

it("lets nobody repost twice, or themselves", () => {
  const { life, stage, run } = smallLife();
  stage.at(stage.fromSeconds, () => {
    const post = shown(publishNew(life, { account: 0, text: "a" }));
    expect([0, 1, 2].map((account) => canRepost(life, account, post))).toEqual([false, true, true]);
    publishRepost(life, 1, post);
    expect([0, 1, 2].map((account) => canRepost(life, account, post))).toEqual([false, false, true]);
  });
  const [first, second] = run();
  expect(second).toMatchObject({ account: 1, repostOf: first!.id });
});

it("shows new posts around", () => {
  const { life, stage, run } = smallLife();
  stage.at(stage.fromSeconds, () => {
    for (let i = 0; i < 20; i++) publishNew(life, { account: 0, text: "a" });
    expect(life.feeds.scroll(1, stage.now(), life.draw)?.post.account).toBe(0);
  });
  expect(run()).toHaveLength(20);
});

it("marks what members of campaigns post in ordinary life, and leaves showing it to others", () => {
  const { theatre, people } = smallTheatre();
  people.campaign[3] = 0;
  const stage = theatre.stage("life", { campaign: "some" });
  const life = createLife(stage);
  stage.at(stage.fromSeconds, () => {
    for (let i = 0; i < 20; i++) publishNew(life, { account: 3, text: "a" });
    publishRepost(life, 3, shown(stage.publish({ account: 3, text: "order" })));
    for (let account = 0; account < 20; account++) {
      if (people.platform[account] !== people.platform[3]) expect(life.feeds.scroll(account, stage.now(), life.draw)).toBeUndefined();
    }
  });
  const truths = Array.from(theatre.run(), ({ truth }) => truth.campaign);
  expect(truths.filter((campaign) => campaign === "some")).toHaveLength(1);
  expect(truths).toHaveLength(22);
});
