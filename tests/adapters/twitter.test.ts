import { expect, it } from "vitest";
import { twitter } from "../../src/adapters/twitter.js";
import { checkAdapter } from "../../src/testing/adapterKit.js";
import { fixtureBytes, inputOf, readAll } from "./fixture.js";

const bytes = fixtureBytes("twitter.jsonl");

it("keeps the adapter contract", () => checkAdapter(twitter, [{ name: "twitter.jsonl", bytes, rows: 6 }]));

it("maps tweets, referenced tweets and users", async () => {
  const { posts, accounts, summary } = await readAll(inputOf(bytes));
  expect(summary.inputs[0]).toMatchObject({ format: "twitter", times: "iso", rows: { read: 6, accepted: 6 } });
  expect(posts).toEqual([
    {
      id: "1001",
      platform: "x",
      accountId: "1",
      createdAt: 1629589836,
      text: "RT @zwei: Grüße 👋",
      lang: "de",
      urls: [],
      hashtags: [],
      mentions: ["zwei"],
      repostOf: "1002",
      client: "Twitter Web App",
      likes: 0,
      reposts: 4,
      replies: 0,
    },
    {
      id: "1003",
      platform: "x",
      accountId: "2",
      createdAt: 1629589896,
      text: "@eins schau #Wahl https://t.co/x https://t.co/y",
      urls: ["https://example.com/a"],
      hashtags: ["Wahl"],
      mentions: [],
      replyTo: "1000",
      quoteOf: "999",
      media: [{ id: "3_1", url: "https://pbs.example.com/1.jpg" }],
      likes: 2,
      reposts: 0,
      replies: 1,
      views: 50,
    },
    { id: "1002", platform: "x", accountId: "2", createdAt: 1629589200, text: "Grüße 👋" },
    { id: "1004", platform: "x", accountId: "1", createdAt: 1629590400, text: "allein" },
  ]);
  expect(accounts).toEqual([
    { id: "1", platform: "x", handle: "eins", name: "Eins", createdAt: 1325376000, followers: 5, following: 6, posts: 7, verified: false },
    { id: "2", platform: "x", handle: "zwei", name: "Zwei" },
  ]);
});

it("reads one page alone, indented, and an array of pages alike", async () => {
  const pages = new TextDecoder().decode(bytes).trim().split("\n").map((line) => JSON.parse(line) as unknown);
  const expected = (await readAll(inputOf(bytes))).posts;
  expect((await readAll(inputOf(JSON.stringify(pages, null, 2), { chunk: 9 }))).posts).toEqual(expected);
  expect((await readAll(inputOf(JSON.stringify(pages[0], null, 2)))).posts).toEqual(expected.slice(0, 3));
});

it("counts a tweet that several pages include once", async () => {
  const line = new TextDecoder().decode(bytes).split("\n")[0]!;
  const { summary } = await readAll(inputOf(`${line}\n${line}\n`));
  expect(summary.rows).toEqual({ read: 10, accepted: 5, duplicates: 5, rejected: 0 });
});

it("breaks what is no page", async () => {
  const { rejections } = await readAll(inputOf('{"id":"1"}\n{"data":[]}\n'), { format: "twitter" });
  expect(rejections).toMatchObject([{ line: 1, reason: "is no page of the API: it has no data" }]);
});
