import { describe, expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createIds } from "../../../src/simulate/people/ids.js";
import { createPublisher, type SimulatedPost } from "../../../src/simulate/stage/publisher.js";
import type { Draft } from "../../../src/simulate/stage/stage.js";
import { createWords } from "../../../src/simulate/words/createWords.js";
import { smallTheatre, START } from "../smallTheatre.js";

const platforms = ["x", "telegram"];

function publisher(size = 20) {
  const { people } = smallTheatre({ size, platforms });
  const draw = createDraw(1, "publisher");
  return { people, ...createPublisher({ draw, people, words: createWords(draw.fork("words")), ids: createIds(size, 1), platforms, toSeconds: START + 1000 }) };
}

describe("createPublisher", () => {
  it("writes a draft as the record of a platform", () => {
    const { publish, people } = publisher();
    const account = people.platform.indexOf(0);
    const first = publish({ account, text: "Vote", hashtags: ["a", "b"], urls: ["https://s.example/1"], mentions: ["ann"], deletedAfterSeconds: 60.7 }, START + 0.9, {});
    const { post, truth } = first.record;
    expect(post).toMatchObject({ platform: "x", createdAt: START, deletedAt: START + 60, text: "@ann Vote #a #b https://s.example/1" });
    expect(post.lang).toBeDefined();
    expect(post.client).toBeDefined();
    expect(truth).toEqual({ record: "post", campaign: null, post: `x:${post.id}`, account: `x:${post.accountId}`, createdAt: START });
    expect(first.published).toMatchObject({ id: post.id, account, createdAt: START, hashtags: ["a", "b"], urls: ["https://s.example/1"] });
    const repost = publish({ account, repostOf: first.published }, START + 5, {}).record.post;
    expect(repost.repostOf).toBe(post.id);
    expect(Object.keys(repost)).not.toContain("text");
    const answer = publish({ account, text: "No", replyTo: first.published, quoteOf: first.published, client: "Bot 1", media: [{ hash: "ff" }] }, START + 6, {}).record.post;
    expect(answer).toMatchObject({ replyTo: post.id, quoteOf: post.id, client: "Bot 1", media: [{ hash: "ff" }] });
  });

  it("never says that a post was deleted after the world ended", () => {
    const { publish } = publisher();
    expect(publish({ account: 0, text: "x", deletedAfterSeconds: 1000 }, START, {}).record.post.deletedAt).toBeUndefined();
    expect(publish({ account: 0, text: "x", deletedAfterSeconds: 999 }, START, {}).record.post.deletedAt).toBe(START + 999);
  });

  it("leaves fields out as exports do, deletes a few posts, and counts nothing on reposts", () => {
    const { publish, people } = publisher();
    const account = people.platform.indexOf(1);
    const draft: Draft = { account, text: "Vote", hashtags: ["a"] };
    const posts = Array.from({ length: 5000 }, (): SimulatedPost => publish(draft, START, {}).record).map(({ post }) => post);
    const share = (has: (post: (typeof posts)[number]) => boolean) => posts.filter(has).length / posts.length;
    expect(share(({ hashtags }) => hashtags === undefined)).toBeCloseTo(0.1, 1);
    expect(share(({ text }) => text === "Vote #a")).toBe(1);
    expect(share(({ deletedAt }) => deletedAt !== undefined)).toBeLessThan(0.02);
    expect(share(({ client }) => client === undefined)).toBe(1);
    expect(share(({ views, likes }) => views !== undefined && likes === undefined)).toBe(1);
    const repost = publish({ account, repostOf: { id: "1", account: 0, createdAt: START, community: 0 } }, START, {}).record.post;
    expect(repost.views).toBeUndefined();
  });

  it("numbers posts in order of time, so that ids say no more than times do", () => {
    const { publish } = publisher();
    const ids = [1, 2, 3].map((account) => Number(publish({ account, text: "x" }, START, {}).record.post.id));
    expect([ids[1]! - ids[0]!, ids[2]! - ids[1]!]).toEqual([1, 1]);
  });
});
