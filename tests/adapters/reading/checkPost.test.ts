import { expect, it } from "vitest";
import { createPostCheck } from "../../../src/adapters/reading/checkPost.js";
import { createTimeReader } from "../../../src/adapters/reading/times.js";
import { deepFreeze } from "../../../src/testing/deepFreeze.js";

const times = createTimeReader({ timezone: undefined, earliest: "2004-01-01", now: undefined });
const check = createPostCheck({ platform: "unknown", times, idsFrom: undefined });
const bare = { id: "p1", accountId: "a1", createdAt: 1629589836 };

it("keeps every field of a canonical post as it is, and leaves the record alone", () => {
  const post = deepFreeze({
    id: "p1", platform: "x", accountId: "a1", createdAt: 1629589836.25, text: "t", lang: "de", urls: ["https://example.com/a,b"], hashtags: ["h"],
    mentions: ["m"], repostOf: "r", replyTo: "s", quoteOf: "q", media: [{ id: "i", hash: "h", url: "https://example.com/i" }], client: "c",
    deletedAt: 1629589900, likes: 1, reposts: 2, replies: 3, views: 4, objects: ["o"],
  });
  expect(check(post, 1)).toEqual(post);
});

it("leaves absent fields out, empty texts too", () => {
  const empty = { text: "", lang: "", urls: "", hashtags: null, repostOf: "", replyTo: " ", media: "", client: "", deletedAt: "", likes: "", objects: "" };
  expect(Object.keys(check({ ...bare, platform: "", ...empty }, 1))).toEqual(["id", "platform", "accountId", "createdAt"]);
});

it.each([
  [{ ...bare, id: "" }, "id is missing"],
  [{ ...bare, accountId: undefined }, "accountId is missing"],
  [{ ...bare, createdAt: "" }, "createdAt is missing"],
  [{ ...bare, platform: "x:y" }, "platform holds a colon"],
  [{ ...bare, likes: "many" }, "likes is not a count"],
  [{ ...bare, deletedAt: "2021-08-21T12:00:00" }, "deletedAt has no time zone; the setting timezone says which it is"],
  [{ id: "1", handle: "h", followers: 3 }, "is an account, not a post (accounts go into a file of their own)"],
])("refuses %j", (record, reason) => {
  expect(check(record, 1)).toBe(reason);
});

it("extracts from text only what the record doesn't say", () => {
  const text = "siehe www.example.com/a, ＃Wahl @eins";
  expect(check({ ...bare, platform: "x", text }, 1)).toMatchObject({ urls: ["www.example.com/a"], hashtags: ["Wahl"], mentions: ["eins"] });
  expect(check({ ...bare, platform: "x", text, urls: [], hashtags: ["other"] }, 1)).toMatchObject({ urls: [], hashtags: ["other"], mentions: ["eins"] });
  expect(Object.keys(check({ ...bare, text: "no # here, no @ either" }, 1))).toEqual(["id", "platform", "accountId", "createdAt", "text"]);
});

it("numbers rows without an id if told to", () => {
  const numbering = createPostCheck({ platform: "x", times, idsFrom: "f.csv" });
  expect(numbering({ ...bare, id: undefined }, 7)).toMatchObject({ id: "f.csv#7" });
  expect(numbering(bare, 7)).toMatchObject({ id: "p1" });
});
