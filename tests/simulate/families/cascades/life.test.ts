import { describe, expect, it } from "vitest";
import { START } from "../../smallTheatre.js";
import { quiet, smallCascades } from "./smallCascades.js";

describe("createLife", () => {
  it("reposts once an account, never one's own, and not once the cascade is full", () => {
    const { life, run } = smallCascades();
    quiet(life);
    life.stage.at(START, () => {
      const post = life.stage.publish({ account: 1, text: "a" });
      const subject = life.subjectOf(post);
      expect([life.repost(2, subject), life.repost(2, subject), life.repost(1, subject)]).toEqual([true, false, false]);
      expect(subject.cascade.size).toBe(2);
      for (let account = 3; account < 200; account++) life.repost(account, subject);
      // The larger of 40 posts and a twentieth of 200 accounts.
      expect([subject.cascade.size, life.isFull(subject.cascade)]).toEqual([40, true]);
    });
    expect(run()).toHaveLength(40);
  });

  it("takes a repost for its original while those who listen are told", () => {
    const { life, run } = smallCascades();
    quiet(life);
    const heard: string[] = [];
    life.stage.onPost(7, (post) => heard.push(life.subjectOf(post).post.id));
    life.stage.at(START, () => {
      const original = life.stage.publish({ account: 1, text: "a" });
      life.repost(7, life.subjectOf(original));
      life.own(7);
    });
    const [original, , own] = run();
    expect(heard).toEqual([original!.id, own!.id]);
  });

  it("begins a cascade with each post of one's own, and goes on with it when one joins", () => {
    const { life, run } = smallCascades();
    quiet(life);
    life.stage.at(START, () => {
      const cascade = { size: 3 };
      life.join({ account: 4, text: "a" }, cascade);
      expect(cascade.size).toBe(4);
      life.own(5, { account: 5, text: "b" });
    });
    expect(run().map(({ account, text }) => [account, text])).toEqual([
      [4, "a"],
      [5, "b"],
    ]);
  });
});
