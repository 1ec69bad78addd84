import { expect, it } from "vitest";
import { jsonl } from "../../src/adapters/jsonl.js";
import { checkAdapter } from "../../src/testing/adapterKit.js";
import { fixtureBytes, inputOf, readAll } from "./fixture.js";

const bytes = fixtureBytes("jsonl.jsonl");

it("keeps the adapter contract", () => checkAdapter(jsonl, [{ name: "jsonl.jsonl", bytes, rows: 6 }]));

it("reads canonical records, extracts what they don't say, and rejects by line", async () => {
  const { posts, rejections } = await readAll(inputOf(bytes));
  expect(posts).toEqual([
    {
      id: "p1",
      platform: "x",
      accountId: "a1",
      createdAt: 1629589836,
      text: "Grüße 👋 #Wahl @kanzler https://example.com/a.",
      urls: ["https://example.com/a"],
      hashtags: ["Wahl"],
      mentions: ["kanzler"],
      likes: 3,
    },
    { id: "2", platform: "x", accountId: "17", createdAt: 1629589837.25, text: "kein Link: https://example.com/b", urls: [], hashtags: ["eins", "zwei"] },
    {
      id: "p3",
      platform: "unknown",
      accountId: "a3",
      createdAt: 1629582638,
      repostOf: "p1",
      media: [{ hash: "h1" }, { url: "https://example.com/1.jpg" }],
    },
  ]);
  expect(rejections.map(({ line, reason }) => [line, reason])).toEqual([
    [5, "is not valid JSON"],
    [6, "is not a JSON object"],
    [7, "id is a number that lost precision (write ids as text)"],
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it("follows a map into nested objects, and refuses one that leads nowhere", async () => {
  const line = '{"tweet_id":"7","author":{"id":"u1"},"at":1629589836,"constructor":1}\n';
  const { posts } = await readAll(inputOf(line), { map: ["id=tweet_id", "accountId=author.id", "createdAt=at"] });
  expect(posts).toEqual([{ id: "7", platform: "unknown", accountId: "u1", createdAt: 1629589836 }]);
  await expect(readAll(inputOf(line), { map: ["id=toString", "accountId=author.id", "createdAt=at"] })).rejects.toMatchObject({ code: "column-missing" });
});

it("is recognised although its first line is damaged", () => {
  const sure = (text: string) => jsonl.recognise({ name: "t", head: new Uint8Array(), text });
  expect(sure('{"id":1,\n{"id":2}\n{"id":3}\n')).toBe(2);
  expect(sure('garbage\n{"id":2}\n{"id":3}\n{"id":4}')).toBe(2);
  expect(sure('[\n{"id":1},\n{"id":2}\n]\n')).toBe(0);
});

it("recognises a first line that is an object, even one longer than what it sees", () => {
  const sure = (text: string) => jsonl.recognise({ name: "t", head: new Uint8Array(), text });
  expect(sure('{"id":1}\n{"id":2}\n')).toBe(2);
  expect(sure('{"id":"cut off he')).toBe(1);
  expect(sure("{\n  \"id\": 1\n}\n")).toBe(0);
  expect(sure("[{}]")).toBe(0);
});
