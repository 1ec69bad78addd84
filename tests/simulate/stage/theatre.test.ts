import { describe, expect, it } from "vitest";
import type { PublishedPost } from "../../../src/simulate/stage/stage.js";
import { DAY, smallTheatre, START } from "../smallTheatre.js";

describe("createTheatre", () => {
  it("lets acts post at their times, in order of time, within the world only", () => {
    const { theatre, ids } = smallTheatre();
    const stage = theatre.stage("test");
    const post = (account: number): void => void stage.publish({ account, text: `at ${stage.now() - START}` });
    stage.at(START + 30.5, post, 3);
    stage.at(START - 100, post, 1);
    stage.at(START + 20, (account) => {
      post(account);
      stage.at(START + 10, post, 7);
    }, 2);
    stage.at(START + DAY, post, 4);
    const posts = [...theatre.run()].map(({ post }) => post);
    expect(posts.map(({ accountId, createdAt, text }) => [accountId, createdAt - START, text])).toEqual([
      [ids.id(1), 0, "at 0"],
      [ids.id(2), 20, "at 20"],
      [ids.id(7), 20, "at 20"],
      [ids.id(3), 30, "at 30.5"],
    ]);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(4);
  });

  it("tells listeners of an account's posts, right after each is out", () => {
    const { theatre } = smallTheatre();
    const stage = theatre.stage("test");
    const heard: string[] = [];
    stage.onPost(5, ({ id, createdAt }: PublishedPost) => heard.push(`${id} after ${stage.now() - createdAt}`));
    stage.onPost(5, () => heard.push("second listener"));
    for (const account of [5, 6, 5]) stage.at(START + 10, (number) => void stage.publish({ account: number, text: "hello" }), account);
    const posts = [...theatre.run()].map(({ post }) => post);
    expect(heard).toEqual([`${posts[0]!.id} after 0`, "second listener", `${posts[2]!.id} after 0`, "second listener"]);
  });

  it("puts posts down to who made them, cover to nobody", () => {
    const { theatre } = smallTheatre();
    const campaign = theatre.stage("campaign", { campaign: "drip" });
    const crowd = theatre.stage("crowd", { confounder: "party" });
    const seen: number[] = [];
    const life = theatre.stage("life", {}, (account) => seen.push(account));
    campaign.at(START, () => {
      campaign.publish({ account: 1, text: "a" });
      campaign.publish({ account: 1, text: "b", cover: true });
      crowd.publish({ account: 2, text: "c" });
      life.publish({ account: 3, text: "d" });
    });
    const truths = [...theatre.run()].map(({ truth }) => [truth.campaign, truth.confounder]);
    expect(truths).toEqual([["drip", undefined], [null, undefined], [null, "party"], [null, undefined]]);
    expect(seen).toEqual([3]);
  });

  it("mentions accounts by the handle that their record has", () => {
    const { theatre } = smallTheatre();
    const stage = theatre.stage("test");
    stage.profile(4, { handle: "the_real_one" });
    stage.profile(4, { bio: "Parody" });
    expect(stage.handle(4)).toBe("the_real_one");
    expect(theatre.profiles.get(4)).toEqual({ handle: "the_real_one", bio: "Parody" });
    expect(stage.handle(5)).toMatch(/^[a-z0-9_]+$/);
  });

  it("gives stages of different names streams of their own", () => {
    const { theatre } = smallTheatre();
    expect(theatre.stage("a").draw.uniform()).not.toBe(theatre.stage("b").draw.uniform());
  });
});
