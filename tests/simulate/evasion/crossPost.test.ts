import { expect, test } from "vitest";
import { crossPost, postAddress } from "../../../src/simulate/evasion/crossPost.js";
import type { PublishedPost } from "../../../src/simulate/stage/stage.js";
import { smallTheatre } from "../smallTheatre.js";

const { theatre, people } = smallTheatre();
const stage = theatre.stage("life");
people.platform.fill(0).fill(1, 10);
const post: PublishedPost = { id: "77", account: 3, createdAt: 0, community: 2, hashtags: ["tag"] };

test("what stays on its platform, or has no target, is left as it is", () => {
  const own = { account: 12, text: "a" };
  const repost = { account: 4, repostOf: post };
  expect(crossPost(stage, own)).toBe(own);
  expect(crossPost(stage, repost)).toBe(repost);
});

test.each(["repostOf", "replyTo", "quoteOf"] as const)("%s on another platform becomes the post's address, with its tags", (kind) => {
  const crossed = crossPost(stage, { account: 12, [kind]: post });
  expect(crossed).toMatchObject({ account: 12, urls: [`https://x.example/${stage.handle(3)}/77`], hashtags: ["tag"] });
  expect(crossed[kind]).toBeUndefined();
  expect(crossed.text).not.toBe("");
});

test("what the draft says itself stays", () => {
  const crossed = crossPost(stage, { account: 12, replyTo: post, text: "look", urls: ["https://a.example/"], hashtags: ["own"], cover: true });
  expect(crossed).toEqual({ account: 12, text: "look", urls: ["https://a.example/", postAddress(stage, post)], hashtags: ["own"], cover: true });
});

test("addresses are URLs whatever platforms and handles are called", () => {
  const odd = { ...stage, platforms: ["Mein Netz"], handle: () => "ä b", people: smallTheatre({ platforms: ["Mein Netz"] }).people };
  expect(postAddress(odd, post)).toBe("https://mein%20netz.example/%C3%A4%20b/77");
});
