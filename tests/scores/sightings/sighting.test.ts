import { expect, it } from "vitest";
import { postHash } from "../../../src/content/postHash.js";
import type { Post } from "../../../src/model/post.js";
import { sightingOf, sightingOfRepost } from "../../../src/scores/sightings/sighting.js";
import { concern, context } from "./context.js";

const post: Post = { id: "2", platform: "x", accountId: "a", createdAt: 50 };
const sight = (changes: Partial<Post>) => sightingOf({ ...post, ...changes }, concern({ objects: [{ trace: "link", object: "a.org/b" }] }), context);

it("keeps names and hashes of a post", () => {
  const seen = sight({ replyTo: "1", mentions: ["Anna", "Bob", "a", ""], hashtags: ["#Vote", "vote"], urls: ["https://www.News.example/a?utm_source=x"], deletedAt: 80, text: "Streaming party at 20:00 for everybody who likes it" });
  expect(seen).toMatchObject({ post: postHash("x", "2"), id: "2", account: "x:a", act: "reply", actedOn: postHash("x", "1"), target: "x:b", deletedAfter: 30, namesHour: true });
  // By handle where it is known, folded where it isn't; nobody mentions themselves.
  expect(seen.mentions).toEqual(["x:17", "x:bob"]);
  expect(seen.hashtags).toEqual(["vote"]);
  expect([seen.links, seen.sites, seen.things]).toEqual([["news.example/a"], ["news.example"], ["link a.org/b"]]);
});

it("takes nothing of what a repost repeats for the reposter's own", () => {
  const seen = sight({ repostOf: "1", mentions: ["anna"], hashtags: ["vote"], urls: ["https://a.example"], text: "A text that is long enough for everybody" });
  expect(seen).toMatchObject({ act: "repost", template: undefined, words: "", mentions: [], hashtags: [], links: [] });
});

it("makes of a repost by its parts what it makes of the post, fields in one order", () => {
  const made = sight({ repostOf: "1", lang: "de", client: "Web" });
  const { post: hash, id, account, platform, seconds, byMember, engages, actedOn, target, lang, client, things, targets } = made;
  const bare = sightingOfRepost({ post: hash, id, account, platform, seconds, byMember, engages, actedOn: actedOn!, target, lang, client, things, targets });
  expect(bare).toEqual(made);
  expect(Object.keys(bare)).toEqual(Object.keys(made));
});

it("gives equal texts one template and different ones with one beginning one opening", () => {
  const [a, b, c] = ["I will never vote for them again!", "i will NEVER vote for them, again", "I will never vote for you at all"].map((text) => sight({ text }));
  expect(a!.template).toBe(b!.template);
  expect([a!.template === c!.template, a!.opening === c!.opening, a!.closing === c!.closing]).toEqual([false, true, false]);
  expect(sight({ text: "good morning" }).template).toBeUndefined();
});

it("sees no act in a post that acts on itself or on nothing", () => {
  expect(sight({ repostOf: "2", replyTo: "", quoteOf: "2" })).toMatchObject({ act: "own", actedOn: undefined, target: undefined });
});

it.each(["at 20:00", "8 pm sharp", "um 19 Uhr", "21h30", "7PM KST"])("reads an hour in %s", (text) => expect(sight({ text }).namesHour).toBe(true));
it.each(["won 3:1 today", "in 2024", "20 people", "version 1.20.3"])("reads none in %s", (text) => expect(sight({ text }).namesHour).toBe(false));
